package org.komichi.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks the features for what can be found. What is read here is committed, and never older than the question. */
@Stateless
@PermitAll
public class SearchSources {
    @Inject
    @Any
    Instance<SearchSource> sources;

    /** How many documents a new index will have. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long count() {
        return sources.stream().mapToLong(SearchSource::count).sum();
    }

    /** Every document of every feature. In no transaction: for a large library it takes longer than one may. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forEach(Consumer<SearchDocument> each) {
        sources.forEach(source -> source.forEach(each));
    }

    /** One document as it is now; empty when it may not be found, or no longer. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<SearchDocument> find(SearchKind kind, String key) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .flatMap(source -> source.find(key));
    }
}
