package id.jejak.interaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as a line of a list, in words.
 *
 * @param satkers code and name of each
 * @param section label of the section, or null where none is set or the viewer is not told
 * @param assignee name of who does it, or null as above
 * @param time what its clock says
 */
record ListLine(InteractionView interaction, List<String> satkers, String channel, String service,
    @Nullable String section, @Nullable String assignee, String time, boolean late) {
}
