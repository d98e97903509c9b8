package org.komichi.caselibrary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.komichi.audit.AuditTrail;
import org.komichi.caselibrary.CaseImportPortion.Taken;
import org.komichi.caselibrary.ImportReport.LineFault;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;

/**
 * Takes many cases in, one JSON object a line, some hundred in a transaction: a faulty line is named and the others are done, and
 * however long the file is, only a portion of it is in memory. Fictional cases are published at once, marked as fictional and as not
 * reviewed; all others become drafts.
 */
@Stateless
@RolesAllowed(Role.Name.EDITOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseImport {
    private static final int PORTION = 250;

    @Inject
    CaseImportPortion portions;

    @Inject
    Cases cases;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Takes the lines in their order. Blank lines and a byte order mark do no harm.
     * @throws FileNotUtf8 when a text is not in UTF-8; the portions before it are in */
    public ImportReport importLines(InputStream file) throws IOException {
        return importLines(file, lines -> {});
    }

    /** Takes the lines in their order, and tells after each portion how many lines are done.
     * @param done told with the number of lines that had something in them
     * @throws FileNotUtf8 when a text is not in UTF-8; the portions before it are in */
    public ImportReport importLines(InputStream file, IntConsumer done) throws IOException {
        CaseReferences known = cases.references();
        LocalDate today = Japan.day(clock.instant());
        Counting counting = new Counting();
        List<CaseLine> portion = new ArrayList<>(PORTION);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                String line = number == 1 ? text.replaceFirst("^\uFEFF", "") : text;
                if (line.isBlank()) {
                    continue;
                }
                portion.add(CaseLine.read(number, line, known, today));
                if (portion.size() == PORTION) {
                    counting.add(take(portion));
                    portion.clear();
                    done.accept(counting.lines);
                }
            }
        } catch (MalformedInputException other) {
            counting.add(take(portion));
            noted(counting.report());
            throw new FileNotUtf8();
        }
        counting.add(take(portion));
        return noted(counting.report());
    }

    private ImportReport noted(ImportReport report) {
        audit.record(
                "cases-imported",
                "case",
                null,
                report.published() + " published, " + report.drafts() + " drafts, " + report.failed() + " failed");
        return report;
    }

    // Another import may take a slug at the same moment: then every line is tried for itself, and only that one fails.
    private List<Taken> take(List<CaseLine> portion) {
        try {
            return portions.take(List.copyOf(portion));
        } catch (EJBException raced) {
            List<Taken> all = new ArrayList<>();
            for (CaseLine line : portion) {
                all.addAll(alone(line));
            }
            return all;
        }
    }

    private List<Taken> alone(CaseLine line) {
        try {
            return portions.take(List.of(line));
        } catch (EJBException raced) {
            return List.of(Taken.not(line, CaseFault.at("slug", "case-slug-taken")));
        }
    }

    private static final class Counting {
        private final List<LineFault> faults = new ArrayList<>();
        private int lines;
        private int published;
        private int drafts;
        private int failed;

        void add(List<Taken> portion) {
            for (Taken taken : portion) {
                lines++;
                if (taken.published()) {
                    published++;
                } else if (taken.faults().isEmpty()) {
                    drafts++;
                } else {
                    failed++;
                    taken.faults().stream()
                            .limit(Math.max(0, ImportReport.MOST_FAULTS - faults.size()))
                            .forEach(fault -> faults.add(new LineFault(taken.line(), fault)));
                }
            }
        }

        ImportReport report() {
            return new ImportReport(lines, published, drafts, failed, List.copyOf(faults));
        }
    }
}
