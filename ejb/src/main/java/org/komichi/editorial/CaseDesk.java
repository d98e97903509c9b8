package org.komichi.editorial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.caselibrary.CaseFault;
import org.komichi.caselibrary.CaseReading;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.caselibrary.Cases;
import org.komichi.caselibrary.LibraryCase;
import org.komichi.course.Completions;
import org.komichi.deidentification.CaseCheck;
import org.komichi.deidentification.Checks;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.Role;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.KeyRing;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk at which cases are written. Every editor may write on every draft; each saved state is kept. Two may write at once: what
 * one saves, the other keeps, field by field.
 */
@Stateless
@RolesAllowed(Role.Name.EDITOR)
public class CaseDesk {
    /** The course and module that come before handing in. */
    private static final String PRIVACY = "pr";

    @PersistenceContext
    EntityManager database;

    @Inject
    CaseBook book;

    @Inject
    Cases cases;

    @Inject
    Checks checks;

    @Inject
    Completions completions;

    @Inject
    People people;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /** Whether she has completed the module that comes before handing in. */
    public boolean knowsPrivacy() {
        return completions.modules(List.of(currentPerson.id()), List.of(PRIVACY)).stream()
                .anyMatch(done -> done.module().equals(PRIVACY));
    }

    /**
     * Begins a case.
     *
     * @return its slug
     */
    public String make(String title, Origin origin) {
        LibraryCase made = new LibraryCase(blank(title, origin), currentPerson.id(), clock.instant());
        database.persist(made);
        database.flush();
        CaseTree tree = CaseTree.of(made.working());
        tree.put("number", "CASE-" + made.id());
        made.rewrite(tree.document(), currentPerson.id(), clock.instant());
        book.keep(made);
        audit.record("case-made", "case", made.id(), made.slug());
        return made.slug();
    }

    /** A case with all that is known about it.
     * @throws org.komichi.shared.NotFound when there is none */
    @RolesAllowed({Role.Name.EDITOR, Role.Name.REVIEWER})
    public CaseOnDesk open(String slug) {
        LibraryCase found = book.get(slug);
        CaseDocument document = found.working();
        List<CaseFault> faults = new ArrayList<>(document.faults(cases.references()));
        faults.addAll(document.gaps());
        List<CaseComment> comments = book.comments(found.id());
        List<ConsentRecord> consents = book.consents(found.id());
        Optional<CaseSubmission> submission =
                book.submissions(found.id()).stream().findFirst();
        List<CaseReview> reviews = submission.map(book::reviews).orElse(List.of());
        Set<Long> mentioned = new HashSet<>();
        found.authorId().ifPresent(mentioned::add);
        found.changedBy().ifPresent(mentioned::add);
        comments.forEach(comment -> mentioned.add(comment.by()));
        submission.ifPresent(one -> mentioned.add(one.submittedBy()));
        reviews.forEach(review -> mentioned.add(review.reviewerId()));
        return new CaseOnDesk(
                found.slug(),
                found.status(),
                found.readable(),
                document,
                found.workingVersion(),
                found.authorId(),
                found.changedAt(),
                found.changedBy(),
                found.reviewDueOn(),
                found.withdrawnReason(),
                faults.stream().distinct().toList(),
                checks.ofCases().findings(CaseTree.of(document).passages(), null),
                comments,
                consents,
                submission,
                reviews,
                names(mentioned),
                book.stands(found, consents),
                found.due(book.today()),
                book.today());
    }

    /**
     * Saves what was typed. A field that somebody else changed meanwhile is not stored, and told.
     *
     * @throws DraftNeeded when it is on its way, or published
     */
    public Written write(String slug, Filled form) {
        LibraryCase written = draft(slug);
        CaseTree tree = CaseTree.of(written.working());
        List<Clash> clashes = put(written, tree, form);
        save(written, tree);
        return new Written(written.workingVersion(), clashes);
    }

    /**
     * Saves what was typed, and then adds to a list, takes from it or orders it anew.
     *
     * @param list the list that is meant, so that two who do it at once do not hit each other's items
     * @throws ChangedMeanwhile when somebody else changed the list
     */
    public Written arrange(String slug, Filled form, String list, java.util.function.Consumer<CaseTree> change) {
        LibraryCase written = draft(slug);
        CaseTree tree = CaseTree.of(written.working());
        if (since(written, form.base()).touched(list)) {
            throw new ChangedMeanwhile();
        }
        List<Clash> clashes = put(written, tree, form);
        change.accept(tree);
        save(written, tree);
        return new Written(written.workingVersion(), clashes);
    }

    /** Adds an item at the end of a list of the template. */
    public Written add(String slug, Filled form, CaseSection section, String list) {
        return arrange(slug, form, list, tree -> tree.add(list, section.blank(tree, list)));
    }

    private List<Clash> put(LibraryCase written, CaseTree tree, Filled form) {
        Merging merging = null;
        CaseTree shown = form.base() == written.workingVersion() ? CaseTree.of(written.working()) : null;
        List<Clash> clashes = new ArrayList<>();
        Map<String, Object> changes = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> entry : form.values().entrySet()) {
            Optional<CaseSection.Field> field = CaseSection.field(entry.getKey());
            if (field.isEmpty()) {
                continue;
            }
            if (shown == null) {
                shown = CaseTree.of(book.revision(written.id(), form.base())
                        .orElseThrow(ChangedMeanwhile::new)
                        .document());
            }
            Object value = field.get().value(entry.getValue());
            String wanted = words(value);
            String is = tree.text(entry.getKey());
            boolean left = !form.touched().contains(entry.getKey()) && wanted.equals(plain(shown.text(entry.getKey())));
            if (left || wanted.equals(plain(is))) {
                continue;
            }
            merging = merging == null ? since(written, form.base()) : merging;
            Optional<CaseRevision> other = merging.otherAt(entry.getKey());
            if (other.isPresent()) {
                clashes.add(clash(entry.getKey(), is, other.get()));
            } else {
                changes.put(entry.getKey(), value);
            }
        }
        changes.forEach(tree::put);
        return clashes;
    }

    private Clash clash(String path, String theirs, CaseRevision other) {
        String by = other.by().map(id -> names(Set.of(id)).get(id)).orElse(null);
        return new Clash(path, theirs, by, other.at());
    }

    private Merging since(LibraryCase written, int base) {
        return new Merging(
                base == written.workingVersion() ? List.of() : book.since(written.id(), base), currentPerson.id());
    }

    private void save(LibraryCase written, CaseTree tree) {
        CaseDocument document = tree.document();
        if (!document.equals(written.working())) {
            written.rewrite(document, currentPerson.id(), clock.instant());
            book.keep(written);
        }
    }

    private LibraryCase draft(String slug) {
        LibraryCase found = book.locked(slug);
        if (found.status() != CaseStatus.DRAFT) {
            throw new DraftNeeded();
        }
        book.keep(found);
        return found;
    }

    /** Begins a working copy of a published case; readers keep what they have. A second time changes nothing. */
    public void rewrite(String slug) {
        LibraryCase found = book.locked(slug);
        if (found.status() == CaseStatus.DRAFT) {
            return;
        }
        if (found.status() != CaseStatus.PUBLISHED) {
            throw new DraftNeeded();
        }
        book.keep(found);
        found.rewrite(found.working(), currentPerson.id(), clock.instant());
        book.keep(found);
        audit.record("case-rewritten", "case", found.id(), found.slug());
    }

    /**
     * Hands a case to the reviewers.
     *
     * @param seen version that she looked at
     * @param invented whether she says that the case is invented; asked for fictional cases
     * @param note what the reviewers should know; may be null
     * @throws PrivacyModuleNeeded when she has not completed the module
     * @throws TracesLeft when something is left that has no innocent reading
     * @throws DeclarationNeeded when a fictional case is not said to be one
     */
    public void submit(String slug, int seen, boolean invented, String note) {
        if (!knowsPrivacy()) {
            throw new PrivacyModuleNeeded();
        }
        LibraryCase found = draft(slug);
        found.mustBeAt(seen);
        long certain = checks.ofCases().findings(CaseTree.of(found.working()).passages(), null).stream()
                .filter(one -> one.finding().certain())
                .count();
        if (certain > 0) {
            throw new TracesLeft((int) certain);
        }
        if (found.origin() == Origin.FICTIONAL && !invented) {
            throw new DeclarationNeeded();
        }
        found.submit(cases.references(), book, clock.instant());
        long me = currentPerson.id();
        if (found.origin() == Origin.FICTIONAL) {
            database.persist(new ConsentRecord(
                    found.id(), Origin.FICTIONAL, ConsentForm.declared(book.today()), me, clock.instant()));
        }
        int round = book.submissions(found.id()).stream()
                        .mapToInt(CaseSubmission::round)
                        .max()
                        .orElse(0)
                + 1;
        String told = note == null || note.isBlank() ? null : note.strip();
        if (told != null && told.length() > CaseSubmission.LONGEST_NOTE) {
            throw new CommentNeeded(CaseSubmission.LONGEST_NOTE);
        }
        database.persist(new CaseSubmission(found.id(), round, me, told, clock.instant()));
        database.flush();
        audit.record("case-submitted", "case", found.id(), found.slug());
    }

    /** Takes a case back from the reviewers, to write on. */
    public void takeBack(String slug) {
        LibraryCase found = book.locked(slug);
        if (found.status() == CaseStatus.DRAFT) {
            return;
        }
        found.sendBack(clock.instant());
        audit.record("case-taken-back", "case", found.id(), found.slug());
    }

    Map<Long, String> names(Set<Long> ids) {
        return people.summaries(ids).values().stream()
                .filter(person -> person.name() != null)
                .collect(Collectors.toMap(person -> person.id(), person -> person.name()));
    }

    private CaseDocument blank(String title, Origin origin) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("slug", "c-" + Long.toString(new java.math.BigInteger(1, keys.random(5)).longValue(), 32));
        tree.put("origin", Objects.requireNonNull(origin).name());
        tree.put("title", Map.of("ja", title == null ? "" : title.strip()));
        tree.put(
                "review",
                Map.of("state", "UNREVIEWED", "checkedOn", book.today().toString()));
        CaseReading reading = CaseReading.of(JsonMapper.shared().<tools.jackson.databind.JsonNode>valueToTree(tree));
        return reading.document().orElseThrow(() -> new MalformedCase(reading.faults()));
    }

    private static String words(Object value) {
        return value == null
                ? ""
                : value instanceof List<?> several
                        ? several.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                        : plain(String.valueOf(value));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** What the whole case tells, with repairs that count from a first day at home, which is not kept. */
    @RolesAllowed({Role.Name.EDITOR, Role.Name.REVIEWER})
    public List<CaseCheck.Found> check(CaseDocument document, java.time.LocalDate beginning) {
        return checks.ofCases().findings(CaseTree.of(document).passages(), beginning);
    }
}
