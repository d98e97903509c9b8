package org.komichi.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A questionnaire that is being filled in: what is asked follows from what was answered. Nothing of it is stored here.
 *
 * @param known the profession as it is known otherwise, null when it is not; an answer to the question for it goes before
 * @param answers by item; those behind closed branches are not among them
 */
public record Filling(Instrument instrument, String known, Map<String, String> answers) {
    public Filling {
        answers = Map.copyOf(answers);
    }

    /** The profession by which questions are chosen; null when it is not known. */
    public String profession() {
        return instrument
                .answeredByProfile(Sheets.PROFESSION)
                .map(item -> answers.get(item.id()))
                .orElse(known);
    }

    /** What is asked as the answers stand. */
    public List<Section> sections() {
        return instrument.asked(profession(), answers);
    }

    /** A section with the questions that an answer on the same page could open, besides those that are open. */
    public Section page(Section section) {
        return reachable(instrument.offered(profession()), section);
    }

    /** Whether the question is asked as the answers stand. */
    public boolean asks(Item item) {
        return sections().stream().anyMatch(section -> section.items().contains(item));
    }

    /**
     * The same with these answers over those that are there; what they close is taken out.
     *
     * @param typed raw values by item; a question without a value is skipped
     * @throws NoSuchItem when something is answered that somebody of this profession is not asked
     * @throws AnswerOffScale when an item does not offer such an answer
     */
    public Filling with(Map<String, ? extends Collection<String>> typed) {
        Map<String, String> said = new HashMap<>(answers);
        instrument
                .answeredByProfile(Sheets.PROFESSION)
                .filter(item -> typed.containsKey(item.id()))
                .ifPresent(item -> read(item, typed.get(item.id()), said));
        String profession = new Filling(instrument, known, said).profession();
        typed.forEach((code, values) -> read(
                instrument.item(code).filter(asked -> asked.isFor(profession)).orElseThrow(() -> new NoSuchItem(code)),
                values,
                said));
        said.keySet().removeAll(Branches.closed(instrument.offered(profession), said));
        return new Filling(instrument, known, said);
    }

    private static void read(Item item, Collection<String> values, Map<String, String> said) {
        Optional<String> answer = item.read(values);
        answer.ifPresentOrElse(given -> said.put(item.id(), given), () -> said.remove(item.id()));
    }

    /** The section of these with its open questions, and those that one of them could open. */
    static Section reachable(List<Section> offered, Section open) {
        Set<String> reachable = open.items().stream().map(Item::id).collect(Collectors.toCollection(HashSet::new));
        Section whole = offered.stream()
                .filter(one -> one.id().equals(open.id()))
                .findFirst()
                .orElse(open);
        return open.asking(whole.items().stream()
                .filter(item -> reachable.contains(item.id())
                        || item.when() != null && reachable.contains(item.when().item()) && reachable.add(item.id()))
                .toList());
    }
}
