package org.komichi.instrument;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.komichi.audit.AuditTrail;
import org.komichi.content.PackPublishing;
import org.komichi.content.PackReader;
import org.komichi.content.PackRefused;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Organisations;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.shared.Bilingual;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotAllowed;
import org.komichi.shared.NotFound;
import org.komichi.survey.Instrument;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.WaveKind;

/**
 * The desk at which organizers write questionnaires for their team. A draft is changed by one hand at a time: whoever looked at
 * an older one is told. What is published becomes a version of a pack of its own and never changes.
 */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class InstrumentDesk {
    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Organisations organisations;

    @Inject
    PublishedInstruments shelf;

    @Inject
    PackReader reader;

    @Inject
    PackPublishing publishing;

    @Inject
    AuditTrail audit;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /** The questionnaires of her teams, the one changed last first. */
    public List<OwnQuestionnaire> mine() {
        List<Long> teams = teams();
        if (teams.isEmpty()) {
            return List.of();
        }
        return database.createQuery("""
                        select o from OwnInstrument o where o.organisationId in :teams order by o.changedAt desc, o.id desc
                        """, OwnInstrument.class).setParameter("teams", teams).getResultList().stream()
                .map(this::seen)
                .toList();
    }

    /** One of them.
     * @throws NotFound when there is none, or it is another team's */
    public OwnQuestionnaire get(String code) {
        return seen(own(code, LockModeType.NONE));
    }

    /** The teams for which she may write. */
    public List<Long> teams() {
        return currentPerson.scopesOf(Role.ORGANIZER, Scope.ORGANISATION);
    }

    /** Begins an empty one.
     * @return its code */
    public String make(long team, WaveKind wave, Bilingual title) {
        return begin(team, Draft.blank(freeCode(), wave, title));
    }

    /** Begins with a copy of a published one: its questions keep their codes, so that answers can be compared.
     * @return the code of the copy */
    public String copy(long team, long packVersion, String instrument) {
        Draft copy = shelf.copy(packVersion, instrument);
        copy.become(freeCode(), 1);
        return begin(team, copy);
    }

    /**
     * Begins with a YAML file.
     *
     * @return the code of the questionnaire
     * @throws PackRefused with the lines of what is wrong
     * @throws OneQuestionnaireExpected when it holds none or several
     */
    public String takeIn(long team, String yaml) {
        Draft read = DraftFile.ofYaml(yaml, reader);
        read.become(freeCode(), 1);
        return begin(team, read);
    }

    private String begin(long team, Draft draft) {
        if (!teams().contains(team)) {
            throw new NotAllowed();
        }
        OwnInstrument own = new OwnInstrument(team, draft.instrument().id(), draft, clock.instant());
        database.persist(own);
        audit.record("instrument-made", "instrument", own.id(), own.code());
        return own.code();
    }

    /**
     * Changes a draft.
     *
     * @param seen version of the row that she looked at
     * @throws ChangedMeanwhile when it was changed since: nothing is written
     * @throws NothingToChange when everything is published
     */
    public void change(String code, int seen, Consumer<Draft> change) {
        OwnInstrument own = locked(code, seen);
        Draft draft = own.draft().orElseThrow(NothingToChange::new);
        change.accept(draft);
        own.write(draft, clock.instant());
    }

    /** Adds a new question at the end of a section.
     * @return its code */
    public String ask(String code, int seen, String section, ItemKind kind) {
        OwnInstrument own = locked(code, seen);
        Draft draft = own.draft().orElseThrow(NothingToChange::new);
        String question = own.nextQuestion();
        draft.addItem(section, question, kind);
        own.write(draft, clock.instant());
        return question;
    }

    /**
     * Words the scale of a question anew, or for the first time.
     *
     * @param scale code of a scale of the draft; null makes one, and puts the question on it
     */
    public void word(
            String code, int seen, String question, String scale, List<Item.Option> points, Bilingual notApplicable) {
        OwnInstrument own = locked(code, seen);
        Draft draft = own.draft().orElseThrow(NothingToChange::new);
        String known = scale == null ? own.nextQuestion() : scale;
        draft.put(new WordedScale(known, points, notApplicable));
        if (scale == null) {
            draft.putOn(question, known);
        }
        own.write(draft, clock.instant());
    }

    /** Adds questions of published questionnaires at the end of a section.
     * @throws AskedAlready when one of them is there */
    public void take(String code, int seen, String section, long packVersion, List<String> items) {
        change(code, seen, draft -> shelf.give(packVersion, items, draft, section));
    }

    /** What the draft lacks before it can be published; empty when there is no draft. */
    public List<DraftFault> faults(String code) {
        return get(code).draft().map(draft -> DraftFile.faults(draft, reader)).orElse(List.of());
    }

    /**
     * Publishes the draft as the next version: from now on it can be planned, and waves that are planned keep theirs.
     *
     * @throws NotReadyToPublish when it lacks something
     */
    public void publish(String code, int seen) {
        publish(locked(code, seen));
    }

    /** Brings a questionnaire in for a team, and publishes it if wanted: for demonstration data.
     * @return its code */
    @RolesAllowed(Role.Name.SYSTEM)
    public String bringIn(long team, String yaml, boolean published) {
        Draft read = DraftFile.ofYaml(yaml, reader);
        OwnInstrument own = new OwnInstrument(team, read.instrument().id(), read, clock.instant());
        database.persist(own);
        if (published) {
            publish(own);
        }
        return own.code();
    }

    private void publish(OwnInstrument own) {
        Draft draft = own.draft().orElseThrow(NothingToChange::new);
        List<DraftFault> faults = DraftFile.faults(draft, reader);
        if (!faults.isEmpty()) {
            throw new NotReadyToPublish(faults.size());
        }
        draft.become(own.code(), own.nextEdition());
        String team = organisations.get(own.organisationId()).name();
        own.published(publishing.release(DraftFile.pack(draft, own.slug(), team)), clock.instant());
        audit.record("instrument-published", "instrument", own.id(), own.code());
    }

    /** Begins the next version with what is published now; a draft that is there stays. */
    public void next(String code, int seen) {
        OwnInstrument own = locked(code, seen);
        if (own.draft().isEmpty()) {
            own.write(shelf.copy(own.packVersionId(), code), clock.instant());
        }
    }

    /** Throws the draft away; a questionnaire that was never published is gone with it. */
    public void discard(String code, int seen) {
        OwnInstrument own = locked(code, seen);
        audit.record("instrument-discarded", "instrument", own.id(), own.code());
        if (own.packVersionId() == null) {
            database.remove(own);
        } else {
            own.dropDraft(clock.instant());
        }
    }

    /** The draft, or else what is published, as a YAML file that can be taken in again. */
    public String yaml(String code) {
        OwnInstrument own = own(code, LockModeType.NONE);
        return own.draft()
                .map(draft -> DraftFile.yaml(draft.whole()))
                .orElseGet(() -> shelf.yaml(own.packVersionId(), code));
    }

    private OwnInstrument locked(String code, int seen) {
        OwnInstrument own = own(code, LockModeType.PESSIMISTIC_WRITE);
        own.mustBe(seen);
        return own;
    }

    private OwnInstrument own(String code, LockModeType lock) {
        return database.createQuery("select o from OwnInstrument o where o.code = :code", OwnInstrument.class)
                .setParameter("code", code)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(own -> teams().contains(own.organisationId()))
                .orElseThrow(NotFound::new);
    }

    private OwnQuestionnaire seen(OwnInstrument own) {
        Instrument published = own.packVersionId() == null ? null : shelf.get(own.packVersionId(), own.code());
        return new OwnQuestionnaire(
                own.code(),
                own.version(),
                own.organisationId(),
                own.draft(),
                own.packVersionId(),
                published,
                own.changedAt());
    }

    // 35 bits: two of a kind are unlikely, and the database takes one.
    private String freeCode() {
        long number = new java.math.BigInteger(1, keys.random(5)).longValue() >>> 5;
        return "q" + ("0000000" + Long.toString(number, 32)).replaceAll(".*(.{7})$", "$1");
    }
}
