package id.jejak.site;

import id.jejak.identity.Viewer;

/** Counts the news that the frame shows beside the menu. It is asked with every page: it costs one short index range. */
public interface UnreadCount {
  /** More than this is not counted any further. */
  int MOST = 100;

  int of(Viewer viewer);
}
