package org.komichi.search;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.komichi.identity.Role;

/** Finds what everybody may read. Costs no statement, but for a question without an answer, which is counted. */
@Stateless
@PermitAll
@DeclareRoles({Role.Name.EDITOR, Role.Name.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Search {
    @Resource
    SessionContext session;

    @Inject
    LiveIndex index;

    @Inject
    UnansweredQuestions unanswered;

    /**
     * What fits, best first. Why it does is told to editors only, whoever asks for it.
     *
     * @throws SearchNotReady while this server's index is made for the first time
     */
    public SearchResult search(SearchRequest request) {
        SearchRequest allowed = request.explain() && !explained() ? withoutReasons(request) : request;
        SearchResult found = index.ask(now -> now.answer(allowed));
        if (found.total() == 0 && request.chosen().isEmpty() && request.kinds().contains(SearchKind.CASE)) {
            unanswered.note(request.words());
        }
        return found;
    }

    /** What somebody who typed this may go on to type, best first.
     * @return nothing while the index is not ready */
    public List<String> suggest(String typed, int max) {
        return index.ready() ? index.ask(now -> now.suggest(typed, max)) : List.of();
    }

    /** Cases and modules like something.
     * @return nothing while the index is not ready */
    public List<SearchHit> like(SearchKind kind, String key, int max) {
        return index.ready() ? index.ask(now -> now.like(kind, key, max)) : List.of();
    }

    /** What helps with an outcome of the framework, cases first.
     * @return nothing while the index is not ready */
    public List<SearchHit> forOutcome(String competency, int max) {
        return index.ready() ? index.ask(now -> now.forOutcome(competency, max)) : List.of();
    }

    /** Whether the current person is told why something was found. */
    public boolean explained() {
        return session.isCallerInRole(Role.Name.EDITOR) || session.isCallerInRole(Role.Name.ADMIN);
    }

    private static SearchRequest withoutReasons(SearchRequest request) {
        return new SearchRequest(
                request.words(),
                request.chosen(),
                Set.copyOf(request.kinds()),
                request.page(),
                request.size(),
                false,
                request.alsoInclude());
    }
}
