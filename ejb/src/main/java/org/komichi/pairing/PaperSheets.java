package org.komichi.pairing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;
import org.komichi.survey.Instrument;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.OpenSheets;
import org.komichi.survey.PairingMode;
import org.komichi.survey.WaveKind;
import org.komichi.survey.comparison.Answer;
import org.komichi.survey.comparison.AnswerSheet;
import org.komichi.survey.comparison.AnswerSheetReader;
import org.komichi.survey.comparison.Scale;
import org.komichi.survey.comparison.Wave;

/**
 * Answers that came on paper, as sheets of a run's questionnaires: typed in one after another, or all at once from a table. A
 * sheet has the number that stands on it and no name; the same number at several moments is one respondent, unless the run does
 * not pair. Nothing is stored by half.
 */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class PaperSheets {
    private static final Set<ItemKind> NUMBERS = Set.of(ItemKind.LIKERT, ItemKind.RATING, ItemKind.NUMBER);

    @PersistenceContext
    EntityManager database;

    @Inject
    Runs runs;

    @Inject
    OpenSheets sheets;

    @Inject
    AuditTrail audit;

    /** The questionnaire of a moment.
     * @throws PaperMomentNotPlanned when the run has none
     * @throws NotFound when the run is another team's */
    public Instrument instrument(long runId, WaveKind kind) {
        runs.mustBeOrganized(runId);
        return sheets.instrument(wave(runId, kind).waveId());
    }

    /** The numbers of the sheets that were typed in at a moment, in their order. */
    public List<String> numbers(long runId, WaveKind kind) {
        runs.mustBeOrganized(runId);
        return numbers(wave(runId, kind));
    }

    private List<String> numbers(OpenSheets.Found wave) {
        return database.createQuery(
                        "select p.number from PaperSheet p where p.waveId = :wave order by p.number", String.class)
                .setParameter("wave", wave.waveId())
                .getResultList();
    }

    /**
     * Stores one sheet and hands it in.
     *
     * @param number what stands on the sheet: letters, digits and hyphens, at most 20
     * @param typed keys by item, see {@link PaperKeys}
     * @param agreed whether she agreed to the evaluation on the sheet
     * @throws PaperNumberTaken when there is such a sheet at this moment
     * @throws org.komichi.survey.AnswerOffScale when an item does not offer what was typed: nothing is stored
     */
    public void type(long runId, WaveKind kind, String number, Map<String, String> typed, boolean agreed) {
        runs.mustBeOrganized(runId);
        if (!agreed) {
            throw new PaperConsentNeeded();
        }
        OpenSheets.Found wave = wave(runId, kind);
        Instrument instrument = sheets.instrument(wave.waveId());
        Map<String, List<String>> values = new LinkedHashMap<>();
        typed.forEach((code, keys) -> {
            Item item = instrument.item(code).orElseThrow(() -> new PaperItemNotAsked(code, kind.name()));
            List<String> meant = PaperKeys.values(item, keys);
            if (!meant.isEmpty()) {
                values.put(code, meant);
            }
        });
        store(wave, plain(number), values);
        audit.record("paper-sheets-stored", "run", runId, kind + " 1");
    }

    /**
     * Reads a table with the columns {@code respondent,item,wave,value}, in UTF-8 or Shift_JIS, against the scales of the run's
     * questionnaires. Numbers whose sheet of a moment is there already are faults, with their line.
     */
    public AnswerSheet read(long runId, byte[] csv) {
        runs.mustBeOrganized(runId);
        Map<String, Scale> scales = new HashMap<>();
        Map<Wave, Set<String>> stored = new EnumMap<>(Wave.class);
        for (WaveKind kind : WaveKind.values()) {
            sheets.find(runId, kind).ifPresent(wave -> {
                sheets.instrument(wave.waveId()).items().forEach(item -> scale(item, scales));
                stored.put(Wave.valueOf(kind.name()), Set.copyOf(numbers(wave)));
            });
        }
        return new AnswerSheetReader(
                        scales,
                        (number, moment) ->
                                stored.getOrDefault(moment, Set.of()).contains(number))
                .read(csv);
    }

    private static void scale(Item item, Map<String, Scale> scales) {
        if (item.kind() == ItemKind.NUMBER) {
            scales.put(item.id(), new Scale(item.min(), item.max()));
        } else if (NUMBERS.contains(item.kind())) {
            List<Integer> points = item.options().stream()
                    .map(option -> Integer.valueOf(option.value()))
                    .sorted()
                    .toList();
            scales.put(item.id(), new Scale(points.getFirst(), points.getLast()));
        }
    }

    /**
     * Stores a table that was read without faults as sheets of the run, all or none.
     *
     * @param agreed whether everybody in it agreed to the evaluation
     * @return how many sheets it made
     * @throws PaperMomentNotPlanned when the run has no questionnaire at one of its moments
     * @throws PaperItemNotAsked when a questionnaire does not ask one of its items
     * @throws PaperItemNotByNumber when answers to one of its items are no numbers
     * @throws PaperNumberTaken when one of its respondents has a sheet at this moment
     */
    public int store(long runId, AnswerSheet sheet, boolean agreed) {
        runs.mustBeOrganized(runId);
        if (!agreed) {
            throw new PaperConsentNeeded();
        }
        if (!sheet.faults().isEmpty()) {
            throw new IllegalArgumentException("A table with faults is stored by nobody, not even in part");
        }
        Map<WaveKind, Map<String, Map<String, List<String>>>> byMoment = new TreeMap<>();
        for (Answer answer : sheet.answers()) {
            byMoment.computeIfAbsent(WaveKind.valueOf(answer.wave().name()), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(plain(answer.respondent()), number -> new LinkedHashMap<>())
                    .put(answer.item(), List.of(Integer.toString(answer.value())));
        }
        int stored = 0;
        for (Map.Entry<WaveKind, Map<String, Map<String, List<String>>>> moment : byMoment.entrySet()) {
            OpenSheets.Found wave = wave(runId, moment.getKey());
            Instrument instrument = sheets.instrument(wave.waveId());
            for (Map.Entry<String, Map<String, List<String>>> one :
                    moment.getValue().entrySet()) {
                one.getValue().keySet().forEach(item -> mustBeANumber(instrument, item, moment.getKey()));
                store(wave, one.getKey(), one.getValue());
                stored++;
            }
        }
        audit.record("paper-sheets-stored", "run", runId, byMoment.keySet() + " " + stored);
        return stored;
    }

    private static void mustBeANumber(Instrument instrument, String code, WaveKind kind) {
        Item item = instrument.item(code).orElseThrow(() -> new PaperItemNotAsked(code, kind.name()));
        if (!NUMBERS.contains(item.kind())) {
            throw new PaperItemNotByNumber(code);
        }
    }

    /** Takes a sheet out again: it was typed wrongly, or she withdrew.
     * @throws NotFound when there is no such sheet */
    public void takeOut(long runId, WaveKind kind, String number) {
        runs.mustBeOrganized(runId);
        OpenSheets.Found wave = wave(runId, kind);
        sheets.lock(wave.waveId());
        PaperSheet paper = database.find(PaperSheet.class, new PaperSheet.Key(wave.waveId(), number));
        if (paper == null) {
            throw new NotFound();
        }
        sheets.takeOut(wave.waveId(), List.of(paper.responseId()));
        database.remove(paper);
        database.flush();
        audit.record("paper-sheet-taken-out", "run", runId, kind.name());
    }

    private void store(OpenSheets.Found wave, String number, Map<String, List<String>> values) {
        // The wave's row is the lock: of two clicks the second finds the first one's sheet.
        sheets.lock(wave.waveId());
        if (database.find(PaperSheet.class, new PaperSheet.Key(wave.waveId(), number)) != null) {
            throw new PaperNumberTaken(number, wave.kind().name());
        }
        String respondent =
                wave.mode() == PairingMode.UNPAIRED ? sheets.freshRespondent() : known(wave.runId(), number);
        String response = sheets.begin(wave.waveId(), respondent, false);
        database.persist(new PaperSheet(wave.waveId(), number, wave.runId(), respondent, response));
        sheets.answer(wave.waveId(), response, values);
        sheets.submit(response);
    }

    private String known(long runId, String number) {
        return database.createQuery(
                        "select p.respondent from PaperSheet p where p.runId = :run and p.number = :number",
                        String.class)
                .setParameter("run", runId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseGet(sheets::freshRespondent);
    }

    private static String plain(String number) {
        String plain = Normalizer.normalize(number == null ? "" : number, Normalizer.Form.NFKC)
                .strip();
        if (!plain.matches("[A-Za-z0-9-]{1,20}")) {
            throw new PaperNumberUnclear();
        }
        return plain;
    }

    private OpenSheets.Found wave(long runId, WaveKind kind) {
        return sheets.find(runId, kind).orElseThrow(() -> new PaperMomentNotPlanned(kind.name()));
    }
}
