package org.komichi.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.komichi.content.Glossary;
import org.komichi.content.GlossaryTerm;

/** The terms of the glossary. With a new glossary every server rebuilds its index, so no single term is told as changed. */
@ApplicationScoped
public class TermSource implements SearchSource {
    @Inject
    Glossary glossary;

    @Override
    public SearchKind kind() {
        return SearchKind.TERM;
    }

    @Override
    public void forEach(Consumer<SearchDocument> each) {
        glossary.terms().all().stream().map(TermSource::document).forEach(each);
    }

    @Override
    public Optional<SearchDocument> find(String key) {
        return glossary.find(key).map(TermSource::document);
    }

    private static SearchDocument document(GlossaryTerm term) {
        List<String> words = Stream.of(term.same(), term.abbreviations())
                .flatMap(List::stream)
                .toList();
        return new SearchDocument(
                SearchKind.TERM,
                term.id(),
                "/glossary/" + term.id(),
                term.term(),
                term.en(),
                term.reading(),
                term.note(),
                words,
                List.of(),
                term.en(),
                Map.of(),
                Set.of(term.id()),
                term.id());
    }
}
