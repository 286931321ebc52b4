package id.jejak.search.analysis;

import id.jejak.identity.Viewer;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigInvalid;
import id.jejak.search.IndexConfigReader;
import id.jejak.site.PageNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
  private final IndexConfig inForce;

  ConfigPages(ConfigFiles files, IndexConfig inForce) {
    this.files = files;
    this.inForce = inForce;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    ConfigFiles.Checked now = files.now();
    model.addAttribute("files", files.described());
    model.addAttribute("folder", files.folder());
    model.addAttribute("version", inForce.version());
    model.addAttribute("valid", now.config() != null);
    model.addAttribute("changed", now.config() != null && !now.config().version().equals(inForce.version()));
    return "search/config-files";
  }

  @GetMapping("/{name}")
  String edit(@PathVariable String name, Viewer viewer, Model model) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    String text;
    try {
      text = files.text(known(name));
    } catch (IndexConfigInvalid unreadable) {
      text = "";
    }
    model.addAttribute("mistakes", files.now().mistakes());
    return edit(name, text, model);
  }

  private static String known(String name) {
    if (!IndexConfigReader.FILES.contains(name)) {
      throw PageNotFound.forAll();
    }
    return name;
  }

  private static String edit(String name, String text, Model model) {
    model.addAttribute("name", name);
    model.addAttribute("text", text);
    model.addAttribute("most", IndexConfigReader.MOST_CHARACTERS);
    return "search/config-file";
  }

  @PostMapping("/{name}")
  String check(@PathVariable String name, @RequestParam(defaultValue = "") String isi, Viewer viewer, Model model,
      HttpServletResponse response) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    List<IndexConfigInvalid> mistakes = files.with(known(name), isi).mistakes();
    model.addAttribute("mistakes", mistakes);
    model.addAttribute("good", mistakes.isEmpty());
    if (!mistakes.isEmpty()) {
      response.setStatus(UNPROCESSABLE);
    }
    return edit(name, isi, model);
  }
}
