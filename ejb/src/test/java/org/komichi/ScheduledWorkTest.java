package org.komichi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What goes by the clock goes on every server at the same time: somebody has thought about each job, and written down why that is right. */
class ScheduledWorkTest {
    private static final Path THOUGHT_ABOUT = Path.of("../docs/decisions/0311-scheduled-work-on-two-servers.md");

    private final List<JavaMethod> jobs = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.komichi").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(Schedule.class))
                    .toList();

    @Test
    void somebody_has_thought_about_each_job_on_two_servers() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String line : Files.readAllLines(THOUGHT_ABOUT)) {
            if (line.startsWith("| `")) {
                Matcher name = Pattern.compile("`(\\w+\\.\\w+)`").matcher(line.substring(0, line.indexOf('|', 1)));
                while (name.find()) {
                    told.add(name.group(1));
                }
            }
        }
        Set<String> names = jobs.stream()
                .map(job -> job.getOwner().getSimpleName() + "." + job.getName())
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(names);
    }

    @Test
    void no_server_keeps_a_timer_for_itself() {
        assertThat(jobs)
                .isNotEmpty()
                .allSatisfy(job -> assertThat(
                                job.getAnnotationOfType(Schedule.class).persistent())
                        .as(job.getFullName())
                        .isFalse());
    }
}
