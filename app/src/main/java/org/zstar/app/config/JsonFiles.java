package org.zstar.app.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads JSON as people write it: comments and trailing commas are allowed. Duplicate keys, anything behind the end, deep
 * nesting and giant files are refused.
 */
public final class JsonFiles {
    /** Largest configuration in bytes. */
    public static final long LARGEST_CONFIG = 16L << 20;
    /** Largest model file in bytes. */
    public static final long LARGEST_MODEL = 2L << 30;
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_STRING = 1 << 20;

    private JsonFiles() { }

    /**
     * Reads a document whose top level is an object.
     *
     * @param file a regular file
     * @param largest limit of its size in bytes
     * @throws ConfigException if it cannot be read; syntax errors are located by line and column
     */
    public static ObjectNode read(Path file, long largest) {
        try {
            if (!Files.exists(file)) {
                throw new ConfigException(file + ": no such file");
            }
            if (!Files.isRegularFile(file)) {
                throw new ConfigException(file + ": expected a JSON file, found something else (a folder or device)");
            }
            if (Files.size(file) > largest) {
                throw new ConfigException(file + ": has " + Files.size(file) + " bytes; expected at most " + largest);
            }
            if (reader().readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                return object;
            }
            throw new ConfigException(file + ": expected a JSON object {…} at the top");
        } catch (JsonProcessingException e) {
            throw new ConfigException(file + position(e) + ": " + message(e));
        } catch (IOException e) {
            throw new ConfigException(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    /**
     * Parses a single JSON value.
     *
     * @throws JsonProcessingException if it is none
     * @throws ConfigException if there is nothing
     */
    static JsonNode parse(String text) throws JsonProcessingException {
        JsonNode node = reader().readTree(text);
        if (node == null || node.isMissingNode()) {
            throw new ConfigException("expected a JSON value, found nothing");
        }
        return node;
    }

    private static ObjectReader reader() {
        JsonFactory factory = ((JsonFactoryBuilder) JsonFactory.builder())
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER).maxStringLength(LONGEST_STRING).build())
                .build();
        return JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();
    }

    private static String position(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1 ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    private static String message(JsonProcessingException e) {
        String text = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return "beyond the limits of a configuration: " + text.replaceAll(",? *from `[^`]*`", "");
        }
        if (text.startsWith("Trailing token")) {
            return "something follows the end of the JSON object; expected a single object";
        }
        int noise = text.indexOf('\n');
        return "not valid JSON: " + (noise < 0 ? text : text.substring(0, noise));
    }
}
