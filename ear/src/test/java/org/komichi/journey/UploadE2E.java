package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komichi.support.Chromium.Screen;
import org.komichi.support.FakeClamd;
import org.komichi.support.Programs;
import org.komichi.support.RunningKomichi;
import org.komichi.support.Visit;

/** A file with a virus, by page and by program. What is clean goes the same way in all other journeys. */
class UploadE2E extends Learners {
    @Test
    void a_virus_is_refused_in_words_beside_the_file_and_what_was_typed_stays() {
        try (Visit visit = new Visit(browser, Screen.PHONE, "ja").signedInAs("nurse")) {
            visit.open("/my/competencies/certificates");
            Form form = new Form(visit);
            form.types("name", "吸引の研修（架空）");
            form.field("file")
                    .setInputFiles(new FilePayload(
                            "修了証.pdf", "application/pdf", FakeClamd.virus().getBytes(StandardCharsets.US_ASCII)));
            visit.presses("competency_certificates.send");
            assertThat(visit.page().locator("[id='form:file-err']").innerText())
                    .isEqualTo(visit.says("rule.file-infected"));
            assertThat(form.field("name").inputValue()).isEqualTo("吸引の研修（架空）");
            assertThat(visit.page().locator("#mine li").count()).isZero();
        }
    }

    @Test
    void a_virus_among_the_lines_of_a_program_takes_none_of_them() {
        // A type with a star fits any address: it must not pass for the plain JSON that nobody looks at.
        for (String type : List.of("application/x-ndjson", "application/*")) {
            assertThatThrownBy(() -> new Programs(RunningKomichi.get()).sendsPeople(type, FakeClamd.virus()))
                    .hasMessageContaining("/people/import: 422")
                    .hasMessageContaining("file-infected");
        }
    }
}
