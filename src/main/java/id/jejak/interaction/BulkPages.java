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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One step for all that were chosen in the list; the answer says of each what became of it. */
@Controller
class BulkPages {
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
    model.addAttribute("outcomes", outcomes);
    model.addAttribute("counts", counts);
    return "interaction/bulk";
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
