package org.komichi.content;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds YAML files to the JSON Schemas beside this class, and says what is wrong in our own words. */
final class PackSchemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** Checks a file against the schema of this name. */
    void check(String schema, String file, YamlText text, List<PackProblem> problems) {
        if (text.root().isMissingNode()) {
            return;
        }
        schemas.computeIfAbsent(schema, this::load).validate(text.root()).stream()
                .map(error -> problem(file, text, error))
                .distinct()
                .forEach(problems::add);
    }

    private static PackProblem problem(String file, YamlText text, Error error) {
        String at = error.getInstanceLocation().toString();
        int line = text.line(at);
        String where = at.isEmpty() ? "/" : at;
        String detail = error.getProperty() == null ? "" : error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> PackProblem.at(file, line, "key-missing", detail, where);
            case "additionalProperties", "unevaluatedProperties", "propertyNames" ->
                PackProblem.at(file, text.line(at + "/" + detail), "key-unknown", detail, where);
            case "type" -> PackProblem.at(file, line, "value-type", where, allowed(error));
            case "enum", "const" -> PackProblem.at(file, line, "value-choice", where, allowed(error));
            case "pattern" -> PackProblem.at(file, line, "value-form", where, shown(error));
            case "minLength", "minItems", "minProperties", "contains" ->
                PackProblem.at(file, line, "value-empty", where);
            case "maxLength", "maxItems" -> PackProblem.at(file, line, "value-long", where);
            case "minimum", "maximum", "exclusiveMinimum" ->
                PackProblem.at(file, line, "value-range", where, shown(error));
            case "uniqueItems" -> PackProblem.at(file, line, "value-twice", where);
            default -> PackProblem.at(file, line, "value-wrong", where);
        };
    }

    private static String allowed(Error error) {
        return error.getSchemaNode() == null
                ? ""
                : error.getSchemaNode().toString().replaceAll("[\\[\\]\"]", "").replace(",", ", ");
    }

    private static String shown(Error error) {
        String value =
                error.getInstanceNode() == null ? "" : error.getInstanceNode().asString("");
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private Schema load(String name) {
        try (InputStream stream = PackSchemas.class.getResourceAsStream("schema/" + name + ".json")) {
            return registry.getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
