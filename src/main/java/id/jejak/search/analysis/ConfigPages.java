package id.jejak.search.analysis;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.Viewer;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigInvalid;
import id.jejak.search.IndexConfigReader;
import id.jejak.site.PageNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of {@code index-config}: what they hold, what is wrong in them, and a place to try another text. */
@Controller
@RequestMapping("/kelola/pencarian/berkas")
class ConfigPages {
  private static final int UNPROCESSABLE = 422;

  private final ConfigFiles files;
  private final ConfigChanges changes;
  private final BuildingPages building;
  private final Trials trials;
  private final MessageSource messages;

  ConfigPages(ConfigFiles files, ConfigChanges changes, BuildingPages building, Trials trials,
      MessageSource messages) {
    this.files = files;
    this.changes = changes;
    this.building = building;
    this.trials = trials;
    this.messages = messages;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    ConfigFiles.Checked now = files.now();
    model.addAttribute("files", files.described());
    model.addAttribute("folder", files.folder());
    model.addAttribute("valid", now.config() != null);
    building.addTo(model, now);
    return "search/config-files";
  }

  /**
   * @param percobaan given: with the text that this viewer tried last, instead of that of the file
   * @param terdahulu the time of a text that the file held before: with that one
   */
  @GetMapping("/{name}")
  String edit(@PathVariable String name, @RequestParam(required = false) @Nullable String percobaan,
      @RequestParam(required = false) @Nullable String terdahulu, Viewer viewer, Locale locale, Model model) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    known(name);
    Trial tried = percobaan == null ? null : trials.of(viewer).filter(trial -> trial.name().equals(name)).orElse(null);
    String text = tried != null ? tried.text() : terdahulu != null ? changes.earlier(name, terdahulu) : text(name);
    model.addAttribute("mistakes", tried == null ? files.now().mistakes() : List.of());
    return edit(name, text, tried == null ? examples(locale) : String.join("\n", tried.questions()), model);
  }

  private String text(String name) {
    try {
      return files.text(name);
    } catch (IndexConfigInvalid unreadable) {
      return "";
    }
  }

  private String examples(Locale locale) {
    return messages.getMessage("analysis.examples", null, locale);
  }

  private static String known(String name) {
    if (!IndexConfigReader.FILES.contains(name)) {
      throw PageNotFound.forAll();
    }
    return name;
  }

  private String edit(String name, String text, String questions, Model model) {
    model.addAttribute("seen", ConfigFiles.hash(text(name)));
    model.addAttribute("earlier", changes.earlier(name));
    model.addAttribute("questions", questions);
    model.addAttribute("mostQuestions", Trials.MOST_QUESTIONS);
    model.addAttribute("mostEntries", TrialWork.MOST_ENTRIES);
    model.addAttribute("name", name);
    model.addAttribute("text", text);
    model.addAttribute("most", IndexConfigReader.MOST_CHARACTERS);
    return "search/config-file";
  }

  @PostMapping("/{name}")
  String check(@PathVariable String name, @RequestParam(defaultValue = "") String isi,
      @RequestParam(defaultValue = "") String tanya, Viewer viewer, Model model, HttpServletResponse response) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    ConfigFiles.Checked checked = files.with(known(name), isi);
    model.addAttribute("good", checked.config() != null);
    return checked(name, isi, tanya, checked, model, response);
  }

  private String checked(String name, String text, String questions, ConfigFiles.Checked checked, Model model,
      HttpServletResponse response) {
    model.addAttribute("mistakes", checked.mistakes());
    if (!checked.mistakes().isEmpty()) {
      response.setStatus(UNPROCESSABLE);
    }
    return edit(name, text, questions, model);
  }

  /** @param dasar hash of the text that the viewer began with */
  @PostMapping("/{name}/terapkan")
  String apply(@PathVariable String name, @RequestParam(defaultValue = "") String isi,
      @RequestParam(defaultValue = "") String tanya, @RequestParam(defaultValue = "") String dasar, Viewer viewer,
      Model model, HttpServletResponse response) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    ConfigFiles.Checked checked = files.with(known(name), isi);
    String again = checked(name, isi, tanya, checked, model, response);
    IndexConfig config = checked.config();
    if (config == null) {
      return again;
    }
    try {
      changes.apply(viewer, name, isi, config, dasar);
      return "redirect:/kelola/pencarian/berkas";
    } catch (ConfigChangeRefused refusal) {
      return RefusedForm.show(refusal, model, response, again);
    }
  }

  @PostMapping("/{name}/banding")
  String compare(@PathVariable String name, @RequestParam(defaultValue = "") String isi,
      @RequestParam(defaultValue = "") String tanya, Viewer viewer, Model model, HttpServletResponse response) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    ConfigFiles.Checked checked = files.with(known(name), isi);
    String again = checked(name, isi, tanya, checked, model, response);
    IndexConfig candidate = checked.config();
    if (candidate == null) {
      return again;
    }
    try {
      trials.begin(viewer, name, isi, candidate, tanya);
      return "redirect:/kelola/pencarian/banding";
    } catch (TrialRefused refusal) {
      return RefusedForm.show(refusal, model, response, again);
    }
  }
}
