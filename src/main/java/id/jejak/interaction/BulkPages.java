package id.jejak.interaction;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Refusal;
import id.jejak.shared.SecurityClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One step for all that were chosen in the list; the answer says of each what became of it. */
@Controller
class BulkPages {
  /** As many as a long page of the list holds; of more only those that were refused are named. */
  private static final int MOST_LINES = 500;

  private final BulkWork work;

  BulkPages(BulkWork work) {
    this.work = work;
  }

  /** The fields of the form besides the choice. */
  record Form(@Nullable String langkah, @Nullable String seksi, @Nullable UUID petugas, @Nullable String kalimat,
      @Nullable SecurityClass kelas) {
    BulkStep step() {
      return switch (langkah == null ? "" : langkah) {
        case "proses" -> new BulkStep.Start();
        case "tugas" -> new BulkStep.Assign(seksi == null || seksi.isBlank() ? null : seksi, petugas, kalimat == null
            ? ""
            : kalimat.strip());
        case "kelas" -> new BulkStep.Reclassify(securityClass());
        default -> throw StepRefused.bulk(BulkWork.MOST);
      };
    }

    private SecurityClass securityClass() {
      if (kelas == null) {
        throw StepRefused.securityClass();
      }
      return kelas;
    }
  }

  /** @param pilih an id and the version that was seen, {@code id:version} */
  @PostMapping("/layanan/massal")
  String take(@RequestParam(defaultValue = "") List<String> pilih, Form form, Viewer viewer, Model model) {
    if (!viewer.is(Role.STAFF)) {
      throw new InteractionNotFound(viewer.refused(Refusal.Wanted.CHANGE, "interaction", null));
    }
    List<BulkOutcome> outcomes = new ArrayList<>(work.take(chosen(pilih), form.step(), viewer));
    Map<BulkOutcome.Result, Long> counts = new LinkedHashMap<>();
    for (BulkOutcome.Result result : BulkOutcome.Result.values()) {
      counts.put(result, outcomes.stream().filter(outcome -> outcome.result() == result).count());
    }
    outcomes.sort(Comparator.comparing(BulkOutcome::result));
    boolean few = outcomes.size() <= MOST_LINES;
    model.addAttribute("outcomes", outcomes.stream().filter(outcome -> few || outcome
        .result() == BulkOutcome.Result.REFUSED).limit(MOST_LINES).toList());
    model.addAttribute("few", few);
    model.addAttribute("counts", counts);
    model.addAttribute("form", form);
    model.addAttribute("again", left(pilih, outcomes));
    return "interaction/bulk";
  }

  /** What to send once more, as it was sent. */
  private static List<String> left(List<String> pilih, List<BulkOutcome> outcomes) {
    Set<String> left = outcomes.stream().filter(outcome -> outcome.result() == BulkOutcome.Result.LEFT).map(
        outcome -> outcome.id().toString()).collect(Collectors.toSet());
    return left.isEmpty() ? List.of() : pilih.stream().filter(one -> left.contains(one.split(":", 2)[0])).toList();
  }

  private static List<InteractionLife.Seen> chosen(List<String> pilih) {
    Map<UUID, InteractionLife.Seen> chosen = new LinkedHashMap<>();
    try {
      for (String one : pilih) {
        int colon = one.indexOf(':');
        UUID id = UUID.fromString(one.substring(0, Math.max(colon, 0)));
        chosen.put(id, new InteractionLife.Seen(id, Long.parseLong(one.substring(colon + 1))));
      }
    } catch (IllegalArgumentException e) {
      throw StepRefused.bulk(BulkWork.MOST);
    }
    if (chosen.isEmpty() || chosen.size() > BulkWork.MOST) {
      throw StepRefused.bulk(BulkWork.MOST);
    }
    return List.copyOf(chosen.values());
  }
}
