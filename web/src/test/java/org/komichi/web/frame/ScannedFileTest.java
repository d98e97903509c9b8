package org.komichi.web.frame;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page takes a file past the scanner: there is one control for files, and nobody else takes one out of a request. */
class ScannedFileTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");

    @Test
    void what_faces_makes_of_a_control_for_a_file_is_the_one_that_asks_the_scanner() throws IOException {
        assertThat(HtmlInputFile.COMPONENT_TYPE).isEqualTo("jakarta.faces.HtmlInputFile");
        assertThat(Files.readString(WEBAPP.resolve("WEB-INF/faces-config.xml")).replaceAll("\\s+", ""))
                .contains("<component-type>" + HtmlInputFile.COMPONENT_TYPE + "</component-type><component-class>"
                        + ScannedFile.class.getName() + "</component-class>");
    }

    @Test
    void no_page_has_another_control_for_a_file_and_each_says_beside_it_what_is_wrong() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> text(file).matches("(?s).*(type=\"file\"|fileUpload|inputFile|multipart/).*"))
                    .toList();
            assertThat(pages)
                    .hasSizeGreaterThan(7)
                    .allSatisfy(page -> assertThat(text(page))
                            .contains("<h:inputFile id=\"file\"", "<h:message for=\"file\"")
                            .doesNotContain("type=\"file\"", "fileUpload"));
        }
    }

    @Test
    void nobody_takes_a_file_out_of_a_request() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(JavaClass.Predicates.assignableTo(ServletRequest.class)))
                        .and(target(nameMatching("getParts?"))))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.komichi.web"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
