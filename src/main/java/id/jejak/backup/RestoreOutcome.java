package id.jejak.backup;

/**
 * What a restore put in place.
 *
 * @param schemaVersion of the bag, from which the rows were brought to that of today
 * @param missing objects that the archive had lost already when the bag was made
 * @param lost objects that are not in the bag as they were, and were left out
 * @param held mails and deliveries that waited then and are not sent by themselves, as they may have gone since
 */
public record RestoreOutcome(String place, String bag, String schemaVersion, long rows, long objects, long bytes,
    long missing, long lost, long held) {
}
