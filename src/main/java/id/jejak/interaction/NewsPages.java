package id.jejak.interaction;

import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What an open list asks now and then: how much has come since it was shown. The list itself stays as it is; with
 * nothing new to say the answer is empty.
 */
@Controller
class NewsPages {
  /** By this status the page stops asking. */
  private static final int ASK_NO_MORE = 286;

  private final ListNews news;
  private final ListPages lists;

  NewsPages(ListNews news, ListPages lists) {
    this.news = news;
    this.lists = lists;
  }

  /** What the fragment shows: how much, whether of cases that were only changed too, and where the list begins. */
  public record News(int count, boolean over, boolean changes, String address, String again) {
    public boolean atLeast() {
      return count == ListNews.MOST;
    }
  }

  /** @param sudah what was said last */
  @GetMapping("/layanan/kabar")
  String list(ListRequest request, @RequestParam Instant sejak, @RequestParam(defaultValue = "0") int sudah,
      Viewer viewer, HttpServletResponse response, Model model) {
    PageNotFound.unlessStaff(viewer, "interaction", null);
    int count = news.isWatched(sejak) ? news.recorded(viewer, lists.wish(request, viewer), sejak) : 0;
    return answer(new News(count, !news.isWatched(sejak), false, request.with("status", request.statusOrEmpty()),
        request.news(sejak, count)), sudah, response, model);
  }

  @GetMapping("/kerja/kabar")
  String mine(@RequestParam Instant sejak, @RequestParam(defaultValue = "0") int sudah, Viewer viewer,
      HttpServletResponse response, Model model) {
    PageNotFound.unlessStaff(viewer, "work", null);
    int count = news.isWatched(sejak) ? news.changed(viewer, null, viewer.personId(), sejak) : 0;
    return answer(work("/kerja", count, sejak), sudah, response, model);
  }

  @GetMapping("/kerja/seksi/{code}/kabar")
  String queue(@PathVariable String code, @RequestParam Instant sejak, @RequestParam(defaultValue = "0") int sudah,
      Viewer viewer, HttpServletResponse response, Model model) {
    PageNotFound.unlessStaff(viewer, "work", null);
    if (!code.matches("[\\w-]{1,40}")) {
      throw PageNotFound.forAll();
    }
    int count = news.isWatched(sejak) ? news.changed(viewer, code, null, sejak) : 0;
    return answer(work("/kerja/seksi/" + code, count, sejak), sudah, response, model);
  }

  private News work(String address, int count, Instant since) {
    return new News(count, !news.isWatched(since), true, address, address + "/kabar?sejak=" + since + "&sudah="
        + count);
  }

  private static String answer(News news, int said, HttpServletResponse response, Model model) {
    if (news.over()) {
      response.setStatus(ASK_NO_MORE);
    } else if (news.count() == said) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
    model.addAttribute("news", news);
    return "interaction/news :: news";
  }
}
