package id.jejak.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way to the other pages of a document, however many there are.
 *
 * @param address of the page of the site that shows them
 * @param fields that go along, besides the number
 * @param hits pages to be marked
 */
public record PageStrip(String address, Map<String, String> fields, int page, int last, List<Integer> hits) {
  private static final int NEAR = 7;

  /** The numbers around the page that is shown. */
  public List<Integer> near() {
    int from = Math.max(1, Math.min(page - NEAR / 2, last - NEAR + 1));
    return IntStream.rangeClosed(from, Math.min(last, from + NEAR - 1)).boxed().toList();
  }

  /** Whether the first page is not among those near by. */
  public boolean isPastFirst() {
    return near().getFirst() > 1;
  }

  public boolean isBeforeLast() {
    return near().getLast() < last;
  }

  /** The address of another page. */
  public String to(int number) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath(address).queryParam("hal", number);
    fields.forEach((name, value) -> link.queryParam(name, "{" + name + "}"));
    return link.encode().buildAndExpand(Map.copyOf(fields)).toUriString();
  }
}
