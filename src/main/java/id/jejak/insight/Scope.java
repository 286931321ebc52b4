package id.jejak.insight;

import id.jejak.access.AccessFilter;
import id.jejak.access.Grant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a viewer may count of an office: the grants of the access filter that hold for whole rows of it. Of what is shown
 * to a satker alone no figures are kept, so that such a grant counts nothing here.
 */
record Scope(UUID officeId, List<Grant> grants) {
  Scope {
    grants = List.copyOf(grants);
  }

  static Scope of(AccessFilter filter, UUID officeId) {
    return new Scope(officeId, filter.grants().stream().filter(grant -> officeId.equals(grant.officeId()) && grant
        .satkerIds() == null && !grant.audiences().isEmpty() && !grant.classes().isEmpty()).toList());
  }

  /** A condition on rows of figures, with the names of {@link #params()}. */
  String condition() {
    List<String> any = new ArrayList<>();
    for (int i = 0; i < grants.size(); i++) {
      any.add("(audience IN (:audiences" + i + ") AND security_class IN (:classes" + i + "))");
    }
    return "office_id = :office AND (" + (any.isEmpty() ? "FALSE" : String.join(" OR ", any)) + ")";
  }

  Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>(Map.of("office", officeId));
    for (int i = 0; i < grants.size(); i++) {
      params.put("audiences" + i, grants.get(i).audiences().stream().map(Enum::name).collect(Collectors.toSet()));
      params.put("classes" + i, grants.get(i).classes().stream().map(Enum::name).collect(Collectors.toSet()));
    }
    return params;
  }
}
