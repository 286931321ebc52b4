package id.jejak.search.analysis;

import id.jejak.identity.Viewer;
import id.jejak.search.IndexBuilding;
import id.jejak.search.IndexInForce;
import id.jejak.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The index that is built beside the one that answers. */
@Controller
@RequestMapping("/kelola/pencarian/indeks")
class BuildingPages {
  private final ConfigFiles files;
  private final ConfigChanges changes;
  private final IndexInForce index;
  private final IndexBuilding building;

  BuildingPages(ConfigFiles files, ConfigChanges changes, IndexInForce index, IndexBuilding building) {
    this.files = files;
    this.changes = changes;
    this.index = index;
    this.building = building;
  }

  /** How it is now; asked again and again by the page of the files. */
  @GetMapping
  String show(Viewer viewer, Model model) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    addTo(model, files.now());
    return "search/index-state :: keadaan";
  }

  void addTo(Model model, ConfigFiles.Checked now) {
    model.addAttribute("version", index.config().version());
    model.addAttribute("building", building.progress().orElse(null));
    model.addAttribute("failed", index.failure().isPresent());
    model.addAttribute("changed", now.config() != null && !now.config().version().equals(index.config().version()));
  }

  @PostMapping
  String build(Viewer viewer) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    changes.build(viewer);
    return "redirect:/kelola/pencarian/berkas";
  }
}
