package org.komichi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.identity.Person;
import org.komichi.identity.Recognition;
import org.komichi.shared.Feature;

/** The house keeps the rules it gave itself in its {@code package-info} files. */
class ArchitectureTest {
    private static final String ROOT = "org.komichi.";
    private static JavaClasses classes;
    private static final Map<String, Set<String>> DECLARED = new TreeMap<>();

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.komichi");
        for (JavaPackage room : classes.getPackage("org.komichi").getSubpackages()) {
            room.tryGetAnnotationOfType(Feature.class)
                    .ifPresent(feature -> DECLARED.put(room.getRelativeName(), Set.of(feature.uses())));
        }
    }

    @Test
    void every_room_says_what_it_is_for_and_whom_it_uses() {
        Set<String> rooms = classes.getPackage("org.komichi").getSubpackages().stream()
                .filter(room -> !room.getClassesInPackageTree().isEmpty())
                .map(JavaPackage::getRelativeName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(DECLARED.keySet()).containsAll(rooms);
    }

    @Test
    void a_room_imports_only_the_rooms_it_declares() {
        assertThat(foreignImports(classes, DECLARED)).isEmpty();
    }

    @Test
    void the_rule_about_imports_can_fail() {
        Map<String, Set<String>> strict = new HashMap<>(DECLARED);
        strict.put("run", Set.of());
        assertThat(foreignImports(classes, strict)).anyMatch(line -> line.startsWith("run -> identity"));
    }

    @Test
    void the_declared_uses_have_no_circle() {
        for (String room : DECLARED.keySet()) {
            assertThat(reachable(room)).as("rooms reachable from " + room).doesNotContain(room);
        }
    }

    @Test
    void no_page_technology_enters_the_domain() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "org.primefaces..",
                        "org.omnifaces..")
                .check(classes);
    }

    @Test
    void only_the_account_room_says_who_is_asking_and_reads_what_a_password_is_checked_against() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.komichi.account..", "org.komichi.identity..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Recognition.class)
                .orShould()
                .callMethod(Person.class, "passwordHash")
                .check(classes);
    }

    @Test
    void every_public_use_case_says_who_may_call_it() {
        List<String> silent = classes.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class))
                .filter(type -> !saysWho(type))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method ->
                        !method.isAnnotatedWith(RolesAllowed.class) && !method.isAnnotatedWith(PermitAll.class))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
        assertThat(silent).isEmpty();
    }

    private static boolean saysWho(JavaClass type) {
        return type.isAnnotatedWith(RolesAllowed.class) || type.isAnnotatedWith(PermitAll.class);
    }

    private static Collection<String> foreignImports(JavaClasses classes, Map<String, Set<String>> declared) {
        Set<String> foreign = new TreeSet<>();
        for (JavaClass type : classes) {
            String room = roomOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = roomOf(dependency.getTargetClass());
                if (room == null || other == null || other.equals(room) || other.equals("shared")) {
                    continue;
                }
                if (!declared.getOrDefault(room, Set.of()).contains(other)) {
                    foreign.add(room + " -> " + other + ": " + dependency.getDescription());
                }
            }
        }
        return foreign;
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return null;
        }
        return Arrays.asList(name.substring(ROOT.length()).split("\\.")).getFirst();
    }

    private static Set<String> reachable(String start) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(DECLARED.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String room = open.pop();
            if (found.add(room)) {
                open.addAll(DECLARED.getOrDefault(room, Set.of()));
            }
        }
        return found;
    }
}
