package org.zstar.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zstar.api.model.ForeignModel;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelFormat;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Part;
import org.zstar.app.plugins.Kind;
import org.zstar.app.plugins.PluginException;
import org.zstar.app.plugins.Plugins;

/**
 * A model as stored in a file: {@code {"format": "zstar-model", "version": 1, "type": …, "parameters": {…},
 * "provenance": {…}}}, where the parameters are those of the model's provider and the provenance says how it was made; or in
 * a form of another program that some {@link ModelFormat} recognises.
 *
 * @param model provider and parameters
 * @param provenance an object of facts
 * @param files the files that it was read from, those that it refers to included
 * @param warnings what the user should know
 */
public record ModelFile(Part<?> model, JsonNode provenance, Set<Path> files, List<String> warnings) {
    private static final String FORMAT = "zstar-model";
    private static final int VERSION = 1;
    /** Type name of the model that several models in a list make. */
    public static final String COMMITTEE = "committee";

    /**
     * Reads a model file, or what another program has for one.
     *
     * @throws ConfigException if it is no model file or its parameters are wrong
     */
    public static ModelFile read(Path file, Plugins plugins) {
        return read(file, plugins, Set.of(file));
    }

    static ModelFile read(Path file, Plugins plugins, Set<Path> open) {
        Optional<ModelFormat> foreign = plugins.modelFormats().stream().filter(f -> f.recognises(file)).findFirst();
        if (foreign.isPresent()) {
            return translated(file, foreign.get());
        }
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
        Set<Path> files = new LinkedHashSet<>(Set.of(file));
        files.addAll(binder.models());
        return new ModelFile(model, document.path("provenance"), files, binder.warnings());
    }

    /**
     * Reads a model of another program.
     *
     * @throws ConfigException if it is none or cannot be translated
     */
    public static ModelFile translated(Path path, ModelFormat format) {
        try {
            ForeignModel model = format.read(path);
            model.model().create(Model.class);
            ObjectNode provenance = JsonNodeFactory.instance.objectNode().put("translated_from", format.name());
            model.files().forEach(file -> provenance.withArray("files").add(file.getFileName().toString()));
            return new ModelFile(model.model(), provenance, new LinkedHashSet<>(model.files()), model.warnings());
        } catch (IOException e) {
            throw new ConfigException(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(path + ": " + e.getMessage());
        }
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
