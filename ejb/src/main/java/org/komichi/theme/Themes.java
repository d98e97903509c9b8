package org.komichi.theme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;
import org.komichi.survey.FreeTexts;
import org.komichi.survey.FreeTexts.Question;
import org.komichi.survey.WaveKind;
import org.komichi.theme.ThemeBoard.Sorting;
import org.komichi.theme.ThemeBoard.Topic;

/**
 * Organizers sort what was written in a run into themes that they make themselves. Every change is made under the lock of the
 * run, so that two tabs and two organizers work one after the other.
 */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class Themes {
    /** Most themes of a run. */
    public static final int MOST = 30;

    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    FreeTexts texts;

    @Inject
    AuditTrail audit;

    /** Everything there is to sort, and how it is sorted. That somebody looked is written down.
     * @throws NotFound when the run is another team's */
    public ThemeBoard board(long runId) {
        List<Question> questions = texts.of(runId);
        audit.record("answers-seen", "run", runId, "texts");
        return new ThemeBoard(
                all(runId).stream()
                        .map(theme -> new Topic(theme.id(), theme.name()))
                        .toList(),
                questions,
                sorted(runId));
    }

    /**
     * The themes of a run for its report, the one with most texts first; those without a text are left out.
     *
     * @throws NotFound when the run is another team's
     */
    public List<ToldTheme> of(long runId) {
        ThemeBoard board = board(runId);
        return board.themes().stream()
                .filter(theme -> board.count(theme) > 0)
                .sorted(Comparator.<Topic>comparingInt(board::count).reversed().thenComparing(Topic::id))
                .map(theme -> new ToldTheme(
                        theme.name(),
                        board.count(theme),
                        board.questions().stream()
                                .filter(question -> board.count(theme, question) > 0)
                                .map(question -> new ToldTheme.Count(
                                        question.wave(),
                                        question.item().id(),
                                        question.asked(),
                                        board.count(theme, question),
                                        question.written()))
                                .toList(),
                        board.quotations(theme)))
                .toList();
    }

    /**
     * Makes a theme; one of that name which is there already is the one.
     *
     * @return its number
     * @throws ThemeNameNeeded when there is no name
     * @throws ThemeNameTooLong when it is too long
     * @throws TooManyThemes when there are {@link #MOST}
     * @throws NotFound when the run is another team's
     */
    public long add(long runId, String name) {
        lock(runId);
        Theme theme = new Theme(runId, name);
        List<Theme> all = all(runId);
        Optional<Theme> same = named(all, theme.nameKey());
        if (same.isPresent()) {
            return same.get().id();
        }
        if (all.size() >= MOST) {
            throw new TooManyThemes(MOST);
        }
        database.persist(theme);
        database.flush();
        return theme.id();
    }

    /** Calls a theme otherwise.
     * @throws ThemeNameTaken when another one has the name
     * @throws NotFound when there is no such theme in the run */
    public void rename(long runId, long themeId, String name) {
        lock(runId);
        Theme theme = theme(runId, themeId);
        named(all(runId), Theme.key(name)).filter(other -> other != theme).ifPresent(other -> {
            throw new ThemeNameTaken(other.name());
        });
        theme.rename(name);
    }

    /** Puts all texts of a theme under another one, and removes it.
     * @throws NotFound when there is no such theme in the run, or both are the same */
    public void merge(long runId, long themeId, long intoId) {
        lock(runId);
        Theme theme = theme(runId, themeId);
        Theme into = theme(runId, intoId);
        if (theme == into) {
            throw new NotFound();
        }
        database.createNativeQuery("""
                        insert into sorted_text_theme (text_id, theme_id)
                        select s.text_id, cast(?2 as bigint) from sorted_text_theme s where s.theme_id = ?1
                        and not exists (select 1 from sorted_text_theme o where o.text_id = s.text_id and o.theme_id = ?2)
                        """)
                .setParameter(1, themeId)
                .setParameter(2, intoId)
                .executeUpdate();
        drop(theme);
        audit.record("themes-merged", "run", runId, null);
    }

    /** Removes a theme; its texts stay, no longer under it. Again changes nothing.
     * @throws NotFound when the run is another team's */
    public void remove(long runId, long themeId) {
        lock(runId);
        all(runId).stream().filter(theme -> theme.id() == themeId).findFirst().ifPresent(theme -> {
            drop(theme);
            audit.record("theme-removed", "run", runId, null);
        });
    }

    /**
     * Puts a text under these themes, and under no others. A theme that was removed meanwhile is passed over.
     *
     * @param handle of the text
     * @throws NotFound when there is no such text in the run now, or the run is another team's
     */
    public void sort(long runId, String handle, Collection<Long> themes) {
        Set<Long> known = new HashSet<>();
        SortedText text = text(runId, handle);
        all(runId).forEach(theme -> known.add(theme.id()));
        known.retainAll(themes);
        text.isAbout(known);
    }

    /** A text may be quoted in a report, or no longer.
     * @throws NotFound as above */
    public void quote(long runId, String handle, boolean allowed) {
        text(runId, handle).allowQuoting(allowed);
    }

    private SortedText text(long runId, String handle) {
        lock(runId);
        List<Question> questions = texts.of(runId);
        WaveKind wave = questions.stream()
                .filter(question ->
                        question.texts().stream().anyMatch(text -> text.handle().equals(handle)))
                .findFirst()
                .map(Question::wave)
                .orElseThrow(NotFound::new);
        forgetWithdrawn(runId, questions);
        return database.createQuery(
                        "select t from SortedText t where t.runId = :run and t.text = :text", SortedText.class)
                .setParameter("run", runId)
                .setParameter("text", handle)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    SortedText fresh = new SortedText(runId, wave, handle);
                    database.persist(fresh);
                    return fresh;
                });
    }

    // Who took her answers out took out what was decided about them. A moment that is open again still has its texts.
    private void forgetWithdrawn(long runId, List<Question> questions) {
        Set<WaveKind> shown = questions.stream().map(Question::wave).collect(Collectors.toSet());
        Set<String> there = questions.stream()
                .flatMap(question -> question.texts().stream())
                .map(FreeTexts.Text::handle)
                .collect(Collectors.toSet());
        database.createQuery("select t from SortedText t where t.runId = :run and t.wave in :shown", SortedText.class)
                .setParameter("run", runId)
                .setParameter("shown", shown)
                .getResultStream()
                .filter(text -> !there.contains(text.text()))
                .forEach(database::remove);
        database.flush();
    }

    private void lock(long runId) {
        runs.mustBeOrganized(runId);
        database.find(Run.class, runId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void drop(Theme theme) {
        database.createNativeQuery("delete from sorted_text_theme where theme_id = ?1")
                .setParameter(1, theme.id())
                .executeUpdate();
        database.remove(theme);
        database.flush();
    }

    private Theme theme(long runId, long themeId) {
        return all(runId).stream()
                .filter(theme -> theme.id() == themeId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Optional<Theme> named(List<Theme> themes, String key) {
        return themes.stream().filter(theme -> theme.nameKey().equals(key)).findFirst();
    }

    private List<Theme> all(long runId) {
        return database.createQuery("select t from Theme t where t.runId = :run order by t.id", Theme.class)
                .setParameter("run", runId)
                .getResultList();
    }

    private Map<String, Sorting> sorted(long runId) {
        Map<String, Set<Long>> themes = new HashMap<>();
        Set<String> quotable = new HashSet<>();
        database.createQuery("""
                        select s.text, s.quotable, t from SortedText s left join s.themes t where s.runId = :run
                        """, Object[].class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(row -> {
                    Set<Long> own = themes.computeIfAbsent((String) row[0], text -> new HashSet<>());
                    if (row[2] != null) {
                        own.add((Long) row[2]);
                    }
                    if ((Boolean) row[1]) {
                        quotable.add((String) row[0]);
                    }
                });
        Map<String, Sorting> sorted = new HashMap<>();
        themes.forEach((text, own) -> sorted.put(text, new Sorting(own, quotable.contains(text))));
        return sorted;
    }
}
