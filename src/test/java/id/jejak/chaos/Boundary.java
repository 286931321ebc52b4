package id.jejak.chaos;

/** A moment in the way of a file at which the process stands still, and is seen to stand there and nowhere else. */
enum Boundary {
  /** Bytes of a file lie in the spool; nothing is kept of them. */
  RECEIVED {
    @Override
    boolean isNow(Look look) {
      return look.receivedAlone() > 0;
    }
  },
  /** Bytes are in the store; no row names them. */
  KEPT {
    @Override
    boolean isNow(Look look) {
      return look.keptWithoutRow() > 0;
    }
  },
  REGISTERED {
    @Override
    boolean isNow(Look look) {
      return look.in("RECEIVED") > 0;
    }
  },
  CLAIMED {
    @Override
    boolean isNow(Look look) {
      return look.in("READING") > 0 && look.whole() == 0 && look.textWithoutState() == 0;
    }
  },
  /** Read; the text is put together in the spool and not kept yet. */
  READ {
    @Override
    boolean isNow(Look look) {
      return look.whole() > 0 && look.textWithoutState() == 0;
    }
  },
  TEXT_KEPT {
    @Override
    boolean isNow(Look look) {
      return look.textWithoutState() > 0;
    }
  },
  SETTLED {
    @Override
    boolean isNow(Look look) {
      return look.settledUnmarked() > 0 && look.uncommittedFiles() == 0 && !look.isCommittedUnmarked();
    }
  },
  /** The index has files that no commit names. */
  WRITTEN {
    @Override
    boolean isNow(Look look) {
      return look.settledUnmarked() > 0 && look.uncommittedFiles() > 0 && !look.isCommittedUnmarked();
    }
  },
  /** The commit of the index names a batch that no row has. */
  COMMITTED {
    @Override
    boolean isNow(Look look) {
      return look.settledUnmarked() > 0 && look.isCommittedUnmarked();
    }
  },
  MARKED {
    @Override
    boolean isNow(Look look) {
      return look.marked() > 0 && look.marked() < look.rows();
    }
  },
  PAGE_CLAIMED {
    @Override
    boolean isNow(Look look) {
      return look.pages("CLAIMED") > 0;
    }
  },
  /** All pages of a scan are recognised; its text is not put together. */
  PAGES_RECOGNISED {
    @Override
    boolean isNow(Look look) {
      return look.recognisedApart() > 0;
    }
  };

  abstract boolean isNow(Look look);
}
