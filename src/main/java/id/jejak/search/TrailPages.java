package id.jejak.search;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.search.SearchPage.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The trail of a number. */
@Controller
class TrailPages {
  private static final int SIZE = 20;

  private final Search search;
  private final ReferenceData reference;
  private final MessageSource messages;

  TrailPages(Search search, ReferenceData reference, MessageSource messages) {
    this.search = search;
    this.reference = reference;
    this.messages = messages;
  }

  /**
   * Entries of a case on one line: pages of one document that follow each other are one.
   *
   * @param pages of a document, ascending; empty for everything else
   */
  record Line(Trail.Entry entry, List<Integer> pages) {
  }

  /**
   * A case as it is shown.
   *
   * @param subject in pieces: where it carries the number, that is marked in it instead of on a line below
   */
  record Shown(List<Piece> subject, List<Line> lines) {
    static Shown of(Trail.Case one) {
      Trail.Entry first = one.entries().isEmpty() ? null : one.entries().getFirst();
      boolean bySubject = first != null && first.kind() == EntryKind.FACTS && first.passage().stream().map(Piece::text)
          .collect(Collectors.joining()).equals(one.subject());
      return first != null && bySubject
          ? new Shown(first.passage(), joined(one.entries().subList(1, one.entries().size())))
          : new Shown(List.of(new Piece(one.subject(), false)), joined(one.entries()));
    }
  }

  @GetMapping("/jejak")
  String show(TrailForm form, Viewer viewer, Locale locale, Model model) {
    Trail trail = answer(form, viewer, model);
    model.addAttribute("typed", form.number());
    model.addAttribute("trail", trail);
    model.addAttribute("seesContents", viewer.is(Role.STAFF) || viewer.is(Role.SATKER_OFFICER));
    model.addAttribute("type", type(trail.shown(), locale));
    model.addAttribute("shown", trail.cases().stream().map(Shown::of).toList());
    model.addAttribute("channelLabels", channels(trail, locale));
    model.addAttribute("more", trail.next() == null ? null : form.after(trail.next()));
    return "search/trail";
  }

  /** A cursor of another trail, or none, begins anew and says so. */
  private Trail answer(TrailForm form, Viewer viewer, Model model) {
    try {
      return search.trail(query(form, form.setelah()), viewer);
    } catch (CursorInvalid e) {
      model.addAttribute("beganAnew", true);
      return search.trail(query(form, null), viewer);
    }
  }

  private static TrailQuery query(TrailForm form, @Nullable String cursor) {
    return new TrailQuery(form.number(), form.breadth(), cursor, SIZE);
  }

  /** What kind of number it is, in words; offices add types of their own, which are their own words. */
  private String type(Trail.@Nullable Way way, Locale locale) {
    String type = way == null ? null : way.type();
    String unnamed = type == null ? "" : type.toUpperCase(Locale.ROOT);
    String name = messages.getMessage("search.number." + (type == null ? "none" : type), null, unnamed, locale);
    return Objects.requireNonNullElse(name, unnamed);
  }

  private Map<String, String> channels(Trail trail, Locale locale) {
    Map<String, String> labels = new HashMap<>();
    trail.cases().forEach(one -> labels.computeIfAbsent(one.channel(), code -> reference.label(
        ReferenceData.Kind.CHANNEL, code, locale)));
    return labels;
  }

  private static List<Line> joined(List<Trail.Entry> entries) {
    List<Line> lines = new ArrayList<>();
    for (Trail.Entry entry : entries) {
      Line last = lines.isEmpty() ? null : lines.getLast();
      if (entry.page() > 0 && last != null && !last.pages().isEmpty() && Objects.equals(last.entry().documentId(), entry
          .documentId())) {
        List<Integer> pages = new ArrayList<>(last.pages());
        pages.add(entry.page());
        lines.set(lines.size() - 1, new Line(last.entry(), pages));
      } else {
        lines.add(new Line(entry, entry.page() > 0 ? List.of(entry.page()) : List.of()));
      }
    }
    return lines;
  }
}
