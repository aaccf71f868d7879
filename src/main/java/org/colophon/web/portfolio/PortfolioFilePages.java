package org.colophon.web.portfolio;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.colophon.files.FileId;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.files.PartialUploads;
import org.colophon.portfolios.EvidenceItem;
import org.colophon.portfolios.EvidenceRefused;
import org.colophon.portfolios.ItemView;
import org.colophon.portfolios.Part;
import org.colophon.portfolios.PortfolioClosed;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.portfolios.SavedMeanwhile;
import org.colophon.portfolios.Weight;
import org.colophon.web.Attachments;
import org.colophon.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evidence of a portfolio: files are added, described and taken off. */
@Controller
@RequestMapping("/portfolios/{portfolio}/files")
class PortfolioFilePages {

  private static final int LONGEST_TITLE = 200;

  private final Portfolios portfolios;
  private final FileStore files;
  private final PartialUploads uploads;
  private final PortfolioDesk desk;
  private final DataSize formLimit;

  PortfolioFilePages(
      Portfolios portfolios,
      FileStore files,
      PartialUploads uploads,
      PortfolioDesk desk,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize formLimit) {
    this.portfolios = portfolios;
    this.files = files;
    this.uploads = uploads;
    this.desk = desk;
    this.formLimit = formLimit;
  }

  /** The next file's id is given here, so that sending the form twice adds one. */
  @GetMapping
  String list(@PathVariable UUID portfolio, Principal me, Model page) {
    desk.enter(portfolio, me, page);
    return show(UUID.randomUUID(), portfolio, me, page);
  }

  @PostMapping
  String add(
      @PathVariable UUID portfolio,
      @RequestParam Optional<UUID> item,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Principal me,
      Model page)
      throws PortfolioClosed, IOException {
    var found = desk.enter(portfolio, me, page);
    var id = item.orElseGet(UUID::randomUUID);
    if (file == null || file.isEmpty()) {
      page.addAttribute("problems", List.of(desk.problem("file", "portfolio.file.missing")));
      return show(id, portfolio, me, page);
    }
    try (var content = file.getInputStream();
        var upload =
            files.receive(content, name(file), Portfolios.KINDS, portfolios.largestFile())) {
      portfolios.attach(PortfolioDesk.person(me), found.id(), id, upload);
      return "redirect:/portfolios/{portfolio}/files/" + id;
    } catch (FileRefused | EvidenceRefused e) {
      page.addAttribute("problems", List.of(new Problem("file", e.getMessage())));
      return show(id, portfolio, me, page);
    }
  }

  @GetMapping("/{item}")
  String item(@PathVariable UUID portfolio, @PathVariable UUID item, Principal me, Model page) {
    var found = desk.enter(portfolio, me, page);
    var view = item(found, item);
    return show(view, view.item(), found.version(Part.item(item)), page);
  }

  @PostMapping("/{item}")
  String describe(
      @PathVariable UUID portfolio,
      @PathVariable UUID item,
      @RequestParam Map<String, String> posted,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "-1") long basedOn,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws PortfolioClosed {
    var found = desk.enter(portfolio, me, page);
    var view = item(found, item);
    var typed = new EvidenceItem(item, view.file().id(), title, serves(found, posted));
    if (typed.title().length() > LONGEST_TITLE) {
      page.addAttribute(
          "problems", List.of(desk.problem("title", "portfolio.item.title.long", LONGEST_TITLE)));
      return show(view, typed, basedOn, page);
    }
    try {
      portfolios.describe(
          PortfolioDesk.person(me), found.id(), item, typed.title(), typed.serves(), basedOn);
      next.addFlashAttribute("notice", desk.text("portfolio.item.saved", view.file().name()));
      return "redirect:/portfolios/{portfolio}/files";
    } catch (SavedMeanwhile e) {
      page.addAttribute("theirs", view.item());
      page.addAttribute("problems", List.of(desk.problem("title", "portfolio.elsewhere")));
      return show(view, typed, found.version(Part.item(item)), page);
    }
  }

  @PostMapping("/{item}/remove")
  String remove(
      @PathVariable UUID portfolio,
      @PathVariable UUID item,
      Principal me,
      Model page,
      RedirectAttributes next)
      throws PortfolioClosed {
    var found = desk.enter(portfolio, me, page);
    portfolios.remove(PortfolioDesk.person(me), found.id(), item);
    next.addFlashAttribute("notice", desk.text("portfolio.item.removed"));
    return "redirect:/portfolios/{portfolio}/files";
  }

  @GetMapping("/{item}/content")
  ResponseEntity<Resource> content(
      @PathVariable UUID portfolio, @PathVariable UUID item, Principal me) {
    var found = desk.find(portfolio, me);
    var file =
        found
            .content()
            .item(item)
            .map(EvidenceItem::file)
            .or(() -> handedIn(found, item))
            .flatMap(files::find)
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    return Attachments.of(file, files);
  }

  /** A file that was handed in stays readable when it is taken off later (R32). */
  private Optional<FileId> handedIn(PortfolioView found, UUID item) {
    return portfolios.attempts(found.id()).stream()
        .flatMap(it -> it.content().evidence().stream())
        .filter(it -> it.item().equals(item))
        .findFirst()
        .map(it -> new FileId(it.file()));
  }

  private String show(UUID next, UUID portfolio, Principal me, Model page) {
    page.addAttribute("item", next);
    page.addAttribute(
        "unfinished", uploads.unfinished(PortfolioDesk.person(me), portfolio.toString()));
    page.addAttribute("limits", portfolios.limits());
    page.addAttribute(
        "formLimit", Math.min(formLimit.toMegabytes(), portfolios.largestFile().toMegabytes()));
    page.addAttribute("kinds", Portfolios.KINDS.stream().sorted().toList());
    return "portfolio/files";
  }

  private static String show(ItemView view, EvidenceItem shown, long basedOn, Model page) {
    page.addAttribute("item", view);
    page.addAttribute("shown", shown);
    page.addAttribute("basedOn", basedOn);
    page.addAttribute("weights", Weight.values());
    return "portfolio/item";
  }

  /** What was chosen for each competency; what is no weight is none. */
  private static Map<Integer, Weight> serves(PortfolioView found, Map<String, String> posted) {
    var serves = new TreeMap<Integer, Weight>();
    for (var competency : found.set().competencies()) {
      var typed = posted.getOrDefault("serves-" + competency.number(), "");
      for (var weight : Weight.values()) {
        if (weight.name().equals(typed)) {
          serves.put(competency.number(), weight);
        }
      }
    }
    return serves;
  }

  private static ItemView item(PortfolioView found, UUID item) {
    return found.items().stream()
        .filter(it -> it.item().id().equals(item))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null ? "" : name;
  }
}
