package org.colophon.evaluation.assignment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Fills all places together at the least cost: first as many as can be filled, then spread as
 * evenly as it goes. It is a flow of least cost: from each place to the judges who may take it, and
 * from each judge on, one arc for every review they still have room for, each dearer than the one
 * before.
 *
 * <p>Whoever costs more than the dearest judge of a solution without them could only replace
 * somebody cheaper, so leaving out all who do changes nothing. {@code AssignmentBenchmark} holds
 * that against the problem with everybody in it.
 */
public final class FlowAssigner {

  /** Dearer than any judge can be: an empty place is the last resort. */
  static final long EMPTY = 100_000_000_000L;

  private static final long ALL = Long.MAX_VALUE;

  private final int atLeast;

  /** Leaves out only when there is much to leave out. */
  public FlowAssigner() {
    this(100);
  }

  /**
   * @param atLeast how many judges are looked at in any case
   */
  FlowAssigner(int atLeast) {
    this.atLeast = atLeast;
  }

  /** Loads the solver of this machine's kind; false when there is none. */
  public static boolean isAvailable() {
    return Solver.AVAILABLE;
  }

  /**
   * Solves it. With whoever may be asked already in it, everybody is looked at; else the dearest
   * are left out, and when a chosen one turns out to be dearer than the limit it is solved again.
   */
  public Assignment solve(List<Judge> judges, List<Place> places) {
    var limit = places.stream().allMatch(Place::isVacant) ? firstLimit(judges, places) : ALL;
    while (limit < ALL) {
      var solved = solveWhole(judges, upTo(limit, judges, places));
      var dearest = dearest(judges, solved);
      if (dearest <= limit) {
        return solved;
      }
      limit = dearest;
    }
    return solveWhole(judges, places);
  }

  /** Twice as many judges as there are places. */
  private long firstLimit(List<Judge> judges, List<Place> places) {
    return judges.stream()
        .mapToLong(it -> it.cost(0))
        .sorted()
        .skip(Math.max(atLeast, 2L * places.size()))
        .findFirst()
        .orElse(ALL);
  }

  private static List<Place> upTo(long limit, List<Judge> judges, List<Place> places) {
    return places.stream()
        .map(
            it ->
                new Place(
                    it.work(),
                    Arrays.stream(it.judges())
                        .filter(judge -> judges.get(judge).cost(0) <= limit)
                        .toArray()))
        .toList();
  }

  /** The dearest review that was given; an empty place is dearer than any. */
  private static long dearest(List<Judge> judges, Assignment solved) {
    var given = new int[judges.size()];
    return Arrays.stream(solved.judges())
        .mapToLong(it -> it == Place.NOBODY ? ALL : judges.get(it).cost(given[it]++))
        .max()
        .orElse(0);
  }

  /** Solves it with every judge of every place. */
  static Assignment solveWhole(List<Judge> judges, List<Place> places) {
    if (!isAvailable()) {
      throw new IllegalStateException("No solver for this kind of machine");
    }
    return new Network(judges, places).solve();
  }

  /** The native library, looked for once. */
  private static final class Solver {
    static final boolean AVAILABLE = load();

    private static boolean load() {
      try {
        Loader.loadNativeLibraries();
        return true;
      } catch (RuntimeException | LinkageError e) {
        return false;
      }
    }
  }

  /** Places of one work that the same people may take: they are one node. */
  private record Group(int work, int[] judges, List<Integer> places) {}

  /** The graph: sink, judges, groups, and a gate where two groups of a work share a judge. */
  private static final class Network {

    private static final int SINK = 0;

    private final List<Judge> judges;
    private final List<Place> places;
    private final List<Group> groups;
    private final MinCostFlow flow = new MinCostFlow();
    private final List<int[]> arcs = new ArrayList<>(); // per group: the arcs to its judges
    private final Map<Long, Integer> gates = new HashMap<>();
    private final int[] demand;
    private int nodes;

    Network(List<Judge> judges, List<Place> places) {
      this.judges = judges;
      this.places = places;
      this.groups = groups(places);
      this.demand = new int[judges.size()];
      this.nodes = 1 + judges.size() + groups.size();
    }

    private static List<Group> groups(List<Place> places) {
      var found = new LinkedHashMap<Object, Group>();
      for (var i = 0; i < places.size(); i++) {
        var place = places.get(i);
        found
            .computeIfAbsent(
                List.of(place.work(), IntBuffer.wrap(place.judges())),
                key -> new Group(place.work(), place.judges(), new ArrayList<>()))
            .places()
            .add(i);
      }
      return List.copyOf(found.values());
    }

    Assignment solve() {
      var ofWork = new HashMap<Integer, Integer>();
      groups.forEach(it -> ofWork.merge(it.work(), 1, Integer::sum));
      for (var i = 0; i < groups.size(); i++) {
        addGroup(1 + judges.size() + i, groups.get(i), ofWork.get(groups.get(i).work()) > 1);
      }
      for (var i = 0; i < demand.length; i++) {
        addJudge(i);
      }
      flow.setNodeSupply(SINK, -places.size());
      var status = flow.solve();
      if (status != MinCostFlowBase.Status.OPTIMAL) {
        throw new IllegalStateException("No solution: " + status);
      }
      return new Assignment(chosen(), flow.getOptimalCost());
    }

    private void addGroup(int node, Group group, boolean shares) {
      flow.setNodeSupply(node, group.places().size());
      var mine = new int[group.judges().length];
      for (var i = 0; i < mine.length; i++) {
        var judge = group.judges()[i];
        demand[judge]++;
        var to = shares ? gate(group.work(), judge) : 1 + judge;
        var discount =
            group.places().stream().mapToLong(it -> places.get(it).discount(judge)).sum();
        mine[i] = flow.addArcWithCapacityAndUnitCost(node, to, 1, -discount);
      }
      flow.addArcWithCapacityAndUnitCost(node, SINK, group.places().size(), EMPTY);
      arcs.add(mine);
    }

    /** Lets one place of a work at most through to a judge. */
    private int gate(int work, int judge) {
      return gates.computeIfAbsent(
          (long) work << 32 | judge,
          key -> {
            flow.addArcWithCapacityAndUnitCost(nodes, 1 + judge, 1, 0);
            return nodes++;
          });
    }

    private void addJudge(int index) {
      var judge = judges.get(index);
      for (var given = 0; given < Math.min(demand[index], judge.room()); given++) {
        flow.addArcWithCapacityAndUnitCost(1 + index, SINK, 1, judge.cost(given));
      }
    }

    private int[] chosen() {
      var result = new int[places.size()];
      Arrays.fill(result, Place.NOBODY);
      for (var i = 0; i < arcs.size(); i++) {
        var group = groups.get(i);
        var mine = arcs.get(i);
        var taken = new LinkedHashSet<Integer>();
        for (var j = 0; j < mine.length; j++) {
          if (flow.getFlow(mine[j]) > 0) {
            taken.add(group.judges()[j]);
          }
        }
        group.places().stream()
            .filter(it -> taken.remove(places.get(it).holder()))
            .forEach(it -> result[it] = places.get(it).holder());
        var left = taken.iterator();
        group.places().stream()
            .filter(it -> result[it] == Place.NOBODY && left.hasNext())
            .forEach(it -> result[it] = left.next());
      }
      return result;
    }
  }
}
