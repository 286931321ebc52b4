package id.jejak.knowledge.screen;

import id.jejak.identity.PublicAddress;
import id.jejak.identity.RefusedForm;
import id.jejak.identity.SmallUpload;
import id.jejak.identity.UploadRefused;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionView;
import id.jejak.knowledge.AnswerAddress;
import id.jejak.knowledge.AnswerFinder;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.PublishedAnswers;
import id.jejak.knowledge.answer.PlainText;
import id.jejak.shared.JejakException;
import id.jejak.shared.Once;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff show steps on the phone of the person they help. */
@Controller
@RequestMapping("/layanan/{id}/layar")
class CaseScreenPages {
  private static final int LONGEST_STEP = 2_000;
  private static final int FOUND = 6;

  private final Screens screens;
  private final PublishedAnswers answers;
  private final AnswerFinder finder;
  private final Pictures pictures;
  private final PublicAddress addresses;
  private final Clock clock;

  CaseScreenPages(Screens screens, PublishedAnswers answers, AnswerFinder finder, Pictures pictures,
      PublicAddress addresses, Clock clock) {
    this.screens = screens;
    this.answers = answers;
    this.finder = finder;
    this.pictures = pictures;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** @param q what is looked for among the published answers; without it what the case is about */
  @GetMapping
  String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
    InteractionView interaction = screens.readable(viewer, id);
    Optional<Screens.Shown> open = screens.open(viewer, id);
    model.addAttribute("interaction", interaction);
    model.addAttribute("screen", open.orElse(null));
    model.addAttribute("earlier", screens.earlier(viewer, id));
    model.addAttribute("sought", q);
    if (open.isPresent()) {
      screens.key(viewer, id).ifPresent(key -> {
        model.addAttribute("key", true);
        model.addAttribute("code", key.hasCode(clock.instant()) && key.code() != null
            ? ScreenCodes.grouped(key.code())
            : null);
        model.addAttribute("codeUntil", key.codeUntil());
      });
      model.addAttribute("typedAt", addresses.of("/hp").replaceFirst("^https?://", ""));
      model.addAttribute("found", finder.find(q.isBlank() ? interaction.subject() : q, FOUND));
    }
    return "screen/case";
  }

  /** The steps as they stand, for who looks at the case. */
  @GetMapping("/kartu")
  String cards(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("interaction", screens.readable(viewer, id));
    model.addAttribute("screen", screens.open(viewer, id).orElse(null));
    return "screen/cards";
  }

  @PostMapping("/mulai")
  String begin(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    try {
      Once.done(() -> screens.begin(viewer, id));
    } catch (ScreenRefused refusal) {
      tell(refusal, next);
    }
    return back(id);
  }

  @PostMapping("/kode")
  String newCode(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    return done(id, next, () -> Once.done(() -> {
      screens.newCode(viewer, id);
      return id;
    }));
  }

  @PostMapping("/jawaban")
  String answer(@PathVariable UUID id, @RequestParam(defaultValue = "0") int nomor, Viewer viewer,
      RedirectAttributes next) {
    screens.readable(viewer, id);
    return done(id, next, () -> screens.push(viewer, id, NewCard.of(published(nomor))));
  }

  private PublishedAnswer published(int number) {
    Optional<AnswerAddress> found = answers.at(number);
    if (found.isPresent() && found.get() instanceof AnswerAddress.Shown(PublishedAnswer answer)) {
      return answer;
    }
    throw ScreenRefused.answer();
  }

  @PostMapping("/langkah")
  String step(@PathVariable UUID id, @RequestParam(defaultValue = "") String teks, Viewer viewer, Model model,
      HttpServletResponse response, RedirectAttributes next) {
    screens.readable(viewer, id);
    String step = PlainText.lines(teks);
    if (step.isEmpty() || step.length() > LONGEST_STEP) {
      model.addAttribute("typed", teks);
      return again(ScreenRefused.text(LONGEST_STEP), id, viewer, model, response);
    }
    return done(id, next, () -> screens.push(viewer, id, List.of(NewCard.step(step))));
  }

  @PostMapping("/gambar")
  String picture(@PathVariable UUID id, HttpServletRequest request, Viewer viewer, Model model,
      HttpServletResponse response, RedirectAttributes next) throws IOException {
    screens.readable(viewer, id);
    try {
      SmallUpload upload = SmallUpload.read(request, PhonePicture.MOST_BYTES);
      String said = PlainText.line(upload.field("teks"), LONGEST_STEP);
      NewCard card = new NewCard(null, said.isEmpty() ? null : said, pictures.keep(upload.bytes()));
      return done(id, next, () -> screens.push(viewer, id, List.of(card)));
    } catch (ScreenRefused | UploadRefused refusal) {
      return again(refusal, id, viewer, model, response);
    }
  }

  private String again(JejakException refusal, UUID id, Viewer viewer, Model model, HttpServletResponse response) {
    return RefusedForm.show(refusal, model, response, show(id, "", viewer, model));
  }

  @PostMapping("/tarik")
  String takeBack(@PathVariable UUID id, @RequestParam(defaultValue = "0") int kartu, Viewer viewer,
      RedirectAttributes next) {
    return done(id, next, () -> screens.takeBack(viewer, id, kartu));
  }

  @PostMapping("/akhiri")
  String end(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    try {
      screens.end(viewer, id);
      next.addFlashAttribute("notice", "screen.ended");
    } catch (ScreenRefused refusal) {
      tell(refusal, next);
    }
    return "redirect:/layanan/" + id;
  }

  private static String done(UUID id, RedirectAttributes next, Runnable step) {
    try {
      step.run();
    } catch (ScreenRefused refusal) {
      tell(refusal, next);
    }
    return back(id);
  }

  private static void tell(ScreenRefused refusal, RedirectAttributes next) {
    next.addFlashAttribute("notice", "problem." + refusal.type() + ".detail");
    next.addFlashAttribute("noticeArguments", refusal.arguments().toArray());
  }

  private static String back(UUID id) {
    return "redirect:/layanan/" + id + "/layar";
  }
}
