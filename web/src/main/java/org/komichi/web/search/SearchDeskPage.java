package org.komichi.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.komichi.search.SearchDesk;
import org.komichi.search.SearchDesk.NotFoundWords;
import org.komichi.search.SearchDesk.Wish;
import org.komichi.search.SearchKind;
import org.komichi.search.SearchState;
import org.komichi.web.identity.Going;

/** {@code /admin/search}: how the index of this server is, what was not found, and which cases are wished for. */
@Named
@RequestScoped
public class SearchDeskPage {
    /** How many documents of a kind there are. */
    public record Count(SearchKind kind, long documents) {}

    @Inject
    SearchDesk desk;

    @Inject
    Going going;

    private SearchState state;

    @PostConstruct
    void load() {
        state = desk.state();
    }

    /** Called before the page is drawn, so that who may not see it is told so with the right status. */
    public void open() {
        // Asking for the state is all there is to do.
    }

    public SearchState getState() {
        return state;
    }

    public List<Count> getCounts() {
        return Arrays.stream(SearchKind.values())
                .map(kind -> new Count(kind, state.documents().getOrDefault(kind, 0L)))
                .toList();
    }

    public List<NotFoundWords> getUnanswered() {
        return desk.unanswered();
    }

    public List<Wish> getWishes() {
        return desk.wishes();
    }

    /** Makes the index anew, on every server. */
    public void rebuild() throws IOException {
        desk.rebuild();
        going.to("/admin/search?done=rebuild");
    }

    /** A wish is dealt with. */
    public void done(long wish) throws IOException {
        desk.done(wish);
        going.to("/admin/search?done=wish");
    }
}
