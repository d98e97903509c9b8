package org.komichi.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description says what the code does: nothing less, nothing more. */
class OpenApiTest {
    private static final Map<String, Method> OPERATIONS = operations();
    private static final JsonNode DESCRIPTION = OpenApiResource.description();

    @Test
    void every_operation_is_described_and_nothing_else() {
        Set<String> described = new TreeSet<>();
        DESCRIPTION
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(OPERATIONS.keySet()).isNotEmpty();
    }

    @Test
    void query_parameters_are_those_of_the_code() {
        OPERATIONS.forEach((name, method) ->
                assertThat(parameters(operation(name), "query")).as(name).isEqualTo(KnownParameters.of(method)));
    }

    @Test
    void path_parameters_are_those_of_the_address() {
        OPERATIONS.forEach((name, method) -> assertThat(parameters(operation(name), "path"))
                .as(name)
                .isEqualTo(Pattern.compile("\\{(\\w+)}")
                        .matcher(name)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void an_operation_is_public_exactly_when_it_asks_for_no_role() {
        OPERATIONS.forEach((name, method) -> {
            JsonNode security = operation(name).get("security");
            boolean open = security != null && security.isEmpty();
            assertThat(open).as(name).isEqualTo(!method.isAnnotationPresent(RolesAllowed.class));
            assertThat(operation(name).get("responses").has("401") || open)
                    .as(name + " tells 401")
                    .isTrue();
        });
    }

    @Test
    void what_creates_takes_an_idempotency_key() {
        OPERATIONS.forEach((name, method) -> assertThat(parameters(operation(name), "header"))
                .as(name)
                .isEqualTo(method.isAnnotationPresent(Creates.class) ? Set.of(OnceOnly.HEADER) : Set.of()));
    }

    @Test
    void a_body_has_the_media_type_that_the_code_takes() {
        OPERATIONS.forEach((name, method) -> {
            Consumes consumes = method.getAnnotation(Consumes.class);
            JsonNode body = operation(name).get("requestBody");
            assertThat(body == null ? Set.of() : Set.copyOf(body.get("content").propertyNames()))
                    .as(name)
                    .isEqualTo(consumes == null ? Set.of() : Set.of(consumes.value()));
        });
    }

    @Test
    void a_schema_has_the_fields_of_its_record() {
        Set<Class<?>> seen = records();
        seen.forEach(type -> {
            String name = schemaName(type);
            JsonNode schema = schema(type);
            assertThat(schema.isMissingNode()).as("schema " + name).isFalse();
            assertThat(Set.copyOf(schema.get("properties").propertyNames()))
                    .as(name)
                    .isEqualTo(Arrays.stream(type.getRecordComponents())
                            .map(component -> component.getName())
                            .collect(Collectors.toSet()));
        });
        assertThat(seen).hasSizeGreaterThan(10);
    }

    @Test
    void a_field_that_says_one_of_a_few_words_lists_them_all() {
        records()
                .forEach(type -> Stream.of(type.getRecordComponents())
                        .filter(field -> field.getType().isEnum())
                        .forEach(field -> assertThat(words(schema(type).at("/properties/" + field.getName())))
                                .as(type.getSimpleName() + "." + field.getName())
                                .isEqualTo(Stream.of(field.getType().getEnumConstants())
                                        .map(constant -> Json.MAPPER
                                                .valueToTree(constant)
                                                .asString())
                                        .collect(Collectors.toSet()))));
    }

    @Test
    void every_reference_leads_somewhere() {
        DESCRIPTION
                .findValues("$ref")
                .forEach(reference -> assertThat(DESCRIPTION
                                .at(reference.asString().substring(1))
                                .isMissingNode())
                        .as(reference.asString())
                        .isFalse());
    }

    /** Every record that goes in or out; those of answers that say their status themselves are named here. */
    private static Set<Class<?>> records() {
        Set<Class<?>> seen = new TreeSet<>(java.util.Comparator.comparing(Class::getName));
        OPERATIONS.values().forEach(method -> {
            collect(method.getGenericReturnType(), seen);
            Stream.of(method.getGenericParameterTypes()).forEach(type -> collect(type, seen));
        });
        collect(Problem.class, seen);
        collect(HealthResource.Health.class, seen);
        return seen;
    }

    private static JsonNode schema(Class<?> type) {
        return DESCRIPTION.at("/components/schemas/" + schemaName(type));
    }

    /** The words that a property may say, besides nothing. */
    private static Set<String> words(JsonNode property) {
        JsonNode resolved = property.has("$ref")
                ? DESCRIPTION.at(property.get("$ref").asString().substring(1))
                : property;
        return Stream.concat(
                        resolved.path("enum")
                                .valueStream()
                                .filter(word -> !word.isNull())
                                .map(JsonNode::asString),
                        resolved.path("anyOf").valueStream().flatMap(either -> words(either).stream()))
                .collect(Collectors.toSet());
    }

    private static String schemaName(Class<?> type) {
        return type == ComparisonBody.class ? "Comparison" : type.getSimpleName();
    }

    /** The records of our own that a type leads to. */
    private static void collect(java.lang.reflect.Type type, Set<Class<?>> seen) {
        if (type instanceof java.lang.reflect.ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, seen));
        } else if (type instanceof Class<?> found && found.isRecord() && seen.add(found)) {
            Stream.of(found.getRecordComponents()).forEach(component -> collect(component.getGenericType(), seen));
        }
    }

    private static JsonNode operation(String name) {
        String[] parts = name.split(" ", 2);
        return DESCRIPTION.get("paths").get(parts[1]).get(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    private static Set<String> parameters(JsonNode operation, String in) {
        Set<String> names = new TreeSet<>();
        if (operation.has("parameters")) {
            operation.get("parameters").forEach(parameter -> {
                JsonNode resolved = parameter.has("$ref")
                        ? DESCRIPTION.at(parameter.get("$ref").asString().substring(1))
                        : parameter;
                if (resolved.get("in").asString().equals(in)) {
                    names.add(resolved.get("name").asString());
                }
            });
        }
        return names;
    }

    private static Map<String, Method> operations() {
        Map<String, Method> found = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.komichi.web")
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .forEach(type -> Stream.of(type.getDeclaredMethods())
                                .forEach(method -> verb(method)
                                        .forEach(verb -> found.put(verb + " " + address(type, method), method))));
        return found;
    }

    private static Stream<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String address(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = "/" + type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        return path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
