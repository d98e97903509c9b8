package org.komichi.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.komichi.shared.HealthSource;

/** Whether this server finds, and finds what changed. Everything but the search works without an index. */
@ApplicationScoped
public class SearchHealth implements HealthSource {
    @Inject
    LiveIndex live;

    @Inject
    SearchIndexer indexer;

    @Override
    public Health health() {
        if (indexer.stuck()) {
            return new Health("search", Condition.TROUBLE);
        }
        return new Health("search", live.ready() ? Condition.UP : Condition.PREPARING);
    }
}
