package org.zstar.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Part;
import org.zstar.app.plugins.Kind;
import org.zstar.app.plugins.PluginException;
import org.zstar.app.plugins.Plugins;

/**
 * A model as stored in a file: {@code {"format": "zstar-model", "version": 1, "type": …, "parameters": {…},
 * "provenance": {…}}}, where the parameters are those of the model's provider and the provenance says how it was made.
 *
 * @param model provider and parameters
 * @param provenance an object of facts
 * @param parts further model files that it refers to
 */
public record ModelFile(Part<?> model, JsonNode provenance, Set<Path> parts) {
    private static final String FORMAT = "zstar-model";
    private static final int VERSION = 1;
    /** Type name of the model that several models in a list make. */
    public static final String COMMITTEE = "committee";

    /**
     * Reads a model file.
     *
     * @throws ConfigException if it is no model file or its parameters are wrong
     */
    public static ModelFile read(Path file, Plugins plugins) {
        return read(file, plugins, Set.of(file));
    }

    static ModelFile read(Path file, Plugins plugins, Set<Path> open) {
        ObjectNode document = JsonFiles.read(file, JsonFiles.LARGEST_MODEL);
        if (!FORMAT.equals(document.path("format").asText())) {
            throw new ConfigException(file + ": format: expected \"" + FORMAT + "\", found "
                    + Problems.show(document.path("format")) + "; is this a model written by zstar?");
        }
        if (document.path("version").asInt() != VERSION) {
            throw new ConfigException(file + ": version: expected " + VERSION + ", found "
                    + Problems.show(document.path("version")) + "; it was written by another version of zstar");
        }
        Kind kind = plugins.kind(ModelProvider.class);
        ModelProvider<?> provider;
        try {
            provider = (ModelProvider<?>) plugins.provider(kind, document.path("type").asText());
        } catch (PluginException e) {
            throw new ConfigException(file + ": type: " + e.getMessage());
        }
        Binder binder = new Binder(plugins, file, open);
        Record parameters = binder.bind(provider.configType(), document.path("parameters"), JsonPath.ROOT.key("parameters"))
                .value();
        Part<?> model = new Part<>(provider, parameters);
        try {
            model.create(Model.class);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(file + ": parameters: " + e.getMessage());
        }
        return new ModelFile(model, document.path("provenance"), binder.models());
    }

    /**
     * Writes a model file, atomically.
     *
     * @param type type name of the model's provider
     * @param parameters its parameters
     * @param provenance facts about its making
     */
    public static void write(Path file, String type, Record parameters, ObjectNode provenance) throws IOException {
        write(file, type, new RecordWriter(file.toAbsolutePath().getParent()).write(parameters), provenance);
    }

    /**
     * Writes the file of a committee, atomically.
     *
     * @param members names of the members' files, from the folder of this one
     * @param provenance facts about its making
     */
    public static void writeCommittee(Path file, List<String> members, ObjectNode provenance) throws IOException {
        ArrayNode models = JsonNodeFactory.instance.arrayNode();
        members.forEach(models::add);
        ObjectNode parameters = committee(models);
        parameters.remove("type");
        write(file, COMMITTEE, parameters, provenance);
    }

    /** The model that a list of models stands for. */
    static ObjectNode committee(JsonNode models) {
        ObjectNode committee = JsonNodeFactory.instance.objectNode();
        committee.put("type", COMMITTEE).set("models", models);
        return committee;
    }

    private static void write(Path file, String type, ObjectNode parameters, ObjectNode provenance) throws IOException {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("format", FORMAT).put("version", VERSION).put("type", type);
        document.set("parameters", parameters);
        document.set("provenance", provenance);
        JsonText.write(file, document);
    }
}
