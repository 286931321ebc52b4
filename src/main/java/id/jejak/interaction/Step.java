package id.jejak.interaction;

import id.jejak.shared.Audience;

/** What can happen to an interaction after it was recorded; each is kept with who and when. */
public enum Step {
  STARTED, COMPLETION_ASKED, COMPLETED, FINISHED, REJECTED, REOPENED, ASSIGNED(Audience.INTERNAL), RECLASSIFIED(
      Audience.INTERNAL), DESCRIBED(Audience.INTERNAL), MERGED(Audience.INTERNAL), UNMERGED(Audience.INTERNAL), SPLIT(
          Audience.INTERNAL), LINKED(Audience.INTERNAL), UNLINKED(Audience.INTERNAL), IMPORTED(Audience.INTERNAL);

  private final Audience audience;

  Step() {
    this(Audience.SATKER);
  }

  Step(Audience audience) {
    this.audience = audience;
  }

  /** Who is told: the satker learns how its case stands, not who in the office does what. */
  public Audience audience() {
    return audience;
  }
}
