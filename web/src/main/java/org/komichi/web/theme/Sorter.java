package org.komichi.web.theme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.komichi.theme.Themes;

/**
 * The fields of the two pages: {@code sort:} or {@code quote:} and the handle of a text. A form that is sent and a tick that saves
 * itself are taken by the same words.
 */
@RequestScoped
class Sorter {
    static final String SORT = "sort:";
    static final String QUOTE = "quote:";
    static final String YES = "yes";

    @Inject
    Themes themes;

    /** Stores what is ticked now under a name; whether it was a name of ours. */
    boolean take(long runId, String name, List<String> ticked) {
        if (name.startsWith(SORT)) {
            themes.sort(runId, name.substring(SORT.length()), numbers(ticked));
        } else if (name.startsWith(QUOTE)) {
            themes.quote(runId, name.substring(QUOTE.length()), ticked.contains(YES));
        } else {
            return false;
        }
        return true;
    }

    private static List<Long> numbers(List<String> ticked) {
        return ticked.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
