package id.jejak.knowledge.portal;

import id.jejak.identity.PublicAddress;
import id.jejak.knowledge.AnswerAddress;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.PublishedAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may ask, read and judge; no page knows who is looking, and none makes a session. */
@Controller
@RequestMapping("/tanya")
class PortalPages {
  /** Also what the fields take. */
  static final int LONGEST = 500;
  private static final int LISTED = 8;
  private static final int LIKELY = 5;
  private static final int RELATED = 4;
  private static final int FED = 50;
  private static final int LONGEST_WORD = 300;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+");

  private final PublishedAnswers answers;
  private final Shelving shelving;
  private final Counting counting;
  private final AskThrottle asking;
  private final VoteThrottle throttle;
  private final PublicAddress addresses;
  private final MessageSource words;

  PortalPages(PublishedAnswers answers, Shelving shelving, Counting counting, AskThrottle asking,
      VoteThrottle throttle, PublicAddress addresses, MessageSource words) {
    this.answers = answers;
    this.shelving = shelving;
    this.counting = counting;
    this.asking = asking;
    this.throttle = throttle;
    this.addresses = addresses;
    this.words = words;
  }

  /**
   * @param q what is asked; without it the way in
   * @param dari {@code daftar} where staff look at what readers found
   */
  @GetMapping
  String ask(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String dari,
      HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
    String question = readable(q);
    ShelvedAnswers shelved = shelving.now();
    asksAgain(response);
    model.addAttribute("q", question);
    if (!question.isEmpty()) {
      ShelvedAnswers.Result result = shelved.find(question);
      if (result.nothingFits() && !dari.equals("daftar")) {
        asking.foundNothing(question, request.getRemoteAddr());
      }
      model.addAttribute("result", result);
      return "portal/results";
    }
    model.addAttribute("topics", shelved.topics());
    model.addAttribute("most", Listed.of(shelved.numbered(counting.most(), LISTED)));
    model.addAttribute("newest", Listed.of(shelved.newest(LISTED)));
    model.addAttribute("size", shelved.size());
    return "portal/home";
  }

  /** One line of at most as many characters as a field takes. */
  static String readable(String typed) {
    String line = UNSHOWN.matcher(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed).replaceAll(" ");
    return line.strip();
  }

  /** A browser keeps the page and asks whether it still holds. */
  private static void asksAgain(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
  }

  /** What somebody may mean who is typing. */
  @GetMapping("/saran")
  String likely(@RequestParam(defaultValue = "") String q, HttpServletResponse response, Model model)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate()
        .getHeaderValue());
    model.addAttribute("likely", shelving.now().likely(readable(q), LIKELY));
    return "portal/likely";
  }

  /** @param dari how the reader came to it, see {@link #way} */
  @GetMapping("/{number}")
  String answer(@PathVariable String number, @RequestParam(defaultValue = "") String dari,
      @RequestParam(defaultValue = "") String suara, HttpServletRequest request, HttpServletResponse response,
      Model model) throws IOException {
    asksAgain(response);
    Optional<AnswerAddress> found = NUMBER.matcher(number).matches()
        ? answers.at(Integer.parseInt(number))
        : Optional.empty();
    model.addAttribute("number", number);
    model.addAttribute("voted", suara.equals("terima"));
    if (found.isEmpty()) {
      return missing(response);
    }
    return switch (found.get()) {
      case AnswerAddress.Shown shown -> {
        if (request.getMethod().equals("GET") && suara.isEmpty()) {
          counting.opened(shown.answer().number(), way(dari));
        }
        yield show(shown.answer(), model);
      }
      case AnswerAddress.Withdrawn withdrawn -> {
        response.setStatus(410);
        model.addAttribute("withdrawn", withdrawn);
        yield "portal/gone";
      }
      case AnswerAddress.SupersededBy other -> {
        model.addAttribute("other", other);
        yield "portal/gone";
      }
    };
  }

  private static CountRows.Way way(String from) {
    return switch (from) {
      case "saran" -> CountRows.Way.TAKEN;
      case "cari" -> CountRows.Way.FOUND;
      default -> CountRows.Way.STRAIGHT;
    };
  }

  private String show(PublishedAnswer answer, Model model) throws IOException {
    model.addAttribute("answer", answer);
    model.addAttribute("doubts", Doubt.of(answer));
    model.addAttribute("topic", Topic.address(answer.topic()));
    model.addAttribute("related", Listed.of(shelving.now().related(answer, RELATED)));
    model.addAttribute("address", addresses.of("/tanya/" + answer.number()));
    return "portal/answer";
  }

  private static String missing(HttpServletResponse response) {
    response.setStatus(404);
    return "portal/missing";
  }

  @GetMapping("/topik/{topic}")
  String topic(@PathVariable String topic, HttpServletResponse response, Model model) {
    asksAgain(response);
    List<PublishedAnswer> about = shelving.now().about(topic);
    if (about.isEmpty()) {
      return missing(response);
    }
    String whole = about.getFirst().topic();
    model.addAttribute("name", Topic.address(Topic.first(whole)).equals(topic) ? Topic.first(whole) : whole);
    model.addAttribute("answers", Listed.of(about));
    return "portal/topic";
  }

  @GetMapping("/umpan.xml")
  ResponseEntity<String> feed(Locale locale) {
    String title = words.getMessage("portal.feed", null, locale);
    return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePublic()).contentType(
        MediaType.parseMediaType("application/atom+xml;charset=UTF-8")).body(
            new Feed(addresses::of, title).of(shelving
                .now().newest(FED)));
  }

  /** @param kata why, in a few words; may be blank */
  @PostMapping("/{number}/suara")
  String vote(@PathVariable String number, @RequestParam(defaultValue = "") String membantu,
      @RequestParam(defaultValue = "") String kata, HttpServletRequest request) {
    if (!SameSite.sent(request)) {
      throw VoteNotTaken.elsewhere();
    }
    if (!NUMBER.matcher(number).matches() || !List.of("ya", "tidak").contains(membantu)) {
      throw VoteNotTaken.unclear();
    }
    int counted = Integer.parseInt(number);
    if (!throttle.mayVote(request.getRemoteAddr(), counted)) {
      throw VoteNotTaken.tooMany();
    }
    answers.voted(counted, membantu.equals("ya"), kata.substring(0, Math.min(kata.length(), LONGEST_WORD)));
    return "redirect:/tanya/" + counted + "?suara=terima#membantu";
  }
}
