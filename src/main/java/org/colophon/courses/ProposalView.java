package org.colophon.courses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as those who act for the provider see it.
 *
 * @param caseNumber null while it was never submitted
 * @param round how often it was submitted
 * @param saves by section; one that was never saved is missing
 * @param words why it was returned or denied, a sentence a line; else empty
 * @param reviseBy the last day for it; null unless it was returned
 * @param course what it became in the catalog; null unless it was approved
 * @param amends the course whose text it changes; null when it proposes one
 * @param gaps what still has to be put right
 */
public record ProposalView(
    ProposalId id,
    ProviderId provider,
    SetId set,
    ProposalState state,
    @Nullable CaseNumber caseNumber,
    int round,
    ProposalContent content,
    Map<ProposalSection, ProposalSave> saves,
    String words,
    @Nullable LocalDate reviseBy,
    @Nullable CourseId course,
    @Nullable CourseId amends,
    List<ProposalGap> gaps) {

  public ProposalView {
    saves = Map.copyOf(saves);
    gaps = List.copyOf(gaps);
  }

  /** What it is called; the set's name stands in while it has no title. */
  public String title(String setName) {
    var title = content.answer(ProposalField.TITLE);
    return title.isEmpty() ? setName : title;
  }

  public long version(ProposalSection section) {
    var save = saves.get(section);
    return save == null ? 0 : save.version();
  }

  public List<ProposalGap> gaps(ProposalSection section) {
    return gaps.stream().filter(it -> it.section() == section).toList();
  }
}
