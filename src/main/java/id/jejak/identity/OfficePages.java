package id.jejak.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator sees and changes the tree of offices. */
@Controller
@RequestMapping("/kelola/kantor")
class OfficePages {
  private static final String BACK = "redirect:/kelola/kantor";

  private final Offices offices;

  OfficePages(Offices offices) {
    this.offices = offices;
  }

  /** What was typed. */
  record Form(@Nullable String code, @Nullable String name, OfficeZone zone, OfficeKind kind, @Nullable String parent) {
  }

  /** An office in the tree; {@code below} when it stands under a Kanwil. */
  record Line(Office office, boolean below) {
  }

  @GetMapping
  String tree(Model model) {
    model.addAttribute("entry", new Form("", "", OfficeZone.WIB, OfficeKind.KPPN, ""));
    return show(model);
  }

  private String show(Model model) {
    List<Office> all = offices.all();
    model.addAttribute("lines", lines(all));
    model.addAttribute("parents", all.stream().filter(office -> office.kind() == OfficeKind.KANWIL).toList());
    model.addAttribute("zones", OfficeZone.values());
    model.addAttribute("officeKinds", OfficeKind.values());
    return "identity/offices";
  }

  private static List<Line> lines(List<Office> all) {
    List<Line> lines = new ArrayList<>();
    for (Office top : all) {
      if (top.parentId() == null) {
        lines.add(new Line(top, false));
        all.stream().filter(office -> top.id().equals(office.parentId())).forEach(office -> lines.add(new Line(office,
            true)));
      }
    }
    return lines;
  }

  @PostMapping
  String add(Viewer viewer, Form form, Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      offices.add(viewer.personId(), Entries.typed(form.code()), new Offices.Place(Entries.typed(form.name()), form
          .zone(), form.kind(), parent(form)));
    } catch (InvalidEntry | AlreadyThere | OfficeNotFound refusal) {
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response, show(model));
    }
    next.addFlashAttribute("notice", "identity.offices.saved");
    return BACK;
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    Office office = offices.get(id);
    model.addAttribute("entry", new Form(office.code(), office.name(), office.zone(), office.kind(),
        office.parentId() == null ? "" : office.parentId().toString()));
    model.addAttribute("changed", office);
    return show(model);
  }

  @PostMapping("/{id}")
  String change(Viewer viewer, @PathVariable UUID id, Form form, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    Office office = offices.get(id);
    try {
      offices.change(viewer.personId(), id, new Offices.Place(Entries.typed(form.name()), form.zone(), form.kind(),
          parent(form)));
    } catch (InvalidEntry | OfficeNotFound refusal) {
      model.addAttribute("entry", form);
      model.addAttribute("changed", office);
      return RefusedForm.show(refusal, model, response, show(model));
    }
    next.addFlashAttribute("notice", "identity.offices.saved");
    return BACK;
  }

  private static @Nullable UUID parent(Form form) {
    String typed = Entries.typed(form.parent());
    try {
      return typed.isEmpty() ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw new InvalidEntry("office-parent");
    }
  }
}
