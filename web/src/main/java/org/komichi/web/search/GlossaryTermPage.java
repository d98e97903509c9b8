package org.komichi.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.content.Glossary;
import org.komichi.content.GlossaryTerm;
import org.komichi.search.Search;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;

/** {@code /glossary/{id}}: one term, what else is said for it, and what it must not be taken for. */
@Named
@RequestScoped
public class GlossaryTermPage {
    private static final int LIKE_IT = 5;

    /** A word, and its term when the glossary has it. */
    public record Word(String text, String href) {}

    /** Something to read about it. */
    public record Reading(String title, String badge, String href) {}

    @Inject
    Glossary glossary;

    @Inject
    Search search;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    private GlossaryTerm term;

    @PostConstruct
    void load() {
        String id = address.text("id");
        term = glossary.find(id).filter(found -> found.id().equals(id)).orElseThrow(NotFound::new);
    }

    /** Called before the page is drawn, so that a term that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public GlossaryTerm getTerm() {
        return term;
    }

    /** Other words for the same. */
    public List<String> getSame() {
        return Stream.concat(term.same().stream(), term.abbreviations().stream())
                .toList();
    }

    /** Words for something close, wider or narrower. */
    public List<Word> getNear() {
        return Stream.of(term.near(), term.narrower(), term.broader())
                .flatMap(List::stream)
                .map(this::word)
                .toList();
    }

    /** Words that are easily taken for it. */
    public List<Word> getNever() {
        return term.never().stream().map(this::word).toList();
    }

    private Word word(String text) {
        return new Word(
                text,
                glossary.find(text).map(known -> "/glossary/" + known.id()).orElse(null));
    }

    /** Cases and modules about it. */
    public List<Reading> getReadings() {
        return search.like(SearchKind.TERM, term.id(), LIKE_IT).stream()
                .filter(hit -> hit.kind() == SearchKind.CASE || hit.kind() == SearchKind.MODULE)
                .map(hit -> new Reading(title(hit), hit.badge(), hit.address()))
                .toList();
    }

    private String title(SearchHit hit) {
        return frame.getLang().equals("en") && hit.titleEn() != null ? hit.titleEn() : hit.title();
    }
}
