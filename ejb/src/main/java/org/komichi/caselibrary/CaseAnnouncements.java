package org.komichi.caselibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.komichi.search.SearchChanges;
import org.komichi.search.SearchKind;

/** Says to the rest of the house what readers get and what they get no more: in the transaction that does it. */
@ApplicationScoped
public class CaseAnnouncements {
    @Inject
    SearchChanges search;

    @Inject
    Event<CasePublished> published;

    @Inject
    Event<CaseWithdrawn> withdrawn;

    /** Readers get this case, or a new version of it. */
    public void published(LibraryCase libraryCase) {
        search.changed(SearchKind.CASE, libraryCase.slug());
        published.fire(new CasePublished(libraryCase.id(), libraryCase.slug()));
    }

    /** Nobody reads this case any more. */
    public void withdrawn(LibraryCase libraryCase) {
        search.changed(SearchKind.CASE, libraryCase.slug());
        withdrawn.fire(new CaseWithdrawn(libraryCase.id(), libraryCase.slug()));
    }
}
