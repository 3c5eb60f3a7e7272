package org.zstar.bridge.n2p2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.atoms.Elements;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.model.ForeignModel;
import org.zstar.api.plugin.Part;
import org.zstar.kernels.CutoffType;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.descriptors.sf.SymmetryFunctionsConfig;
import org.zstar.descriptors.sf.SymmetryFunctionsProvider;
import org.zstar.model.nnp.NnpModelProvider;
import org.zstar.model.nnp.NnpParameters;
import org.zstar.networks.FeatureScaling;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.SpeciesNetwork;

/** Translates a potential of the second generation (2G-HDNNP): {@code input.nn}, {@code scaling.data}, weights. */
final class PotentialReader {
    private final Settings settings;
    private final FileUnits units;
    private final List<Path> files = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> elements;

    /** @param forced units whatever is told, or null */
    PotentialReader(Path input, FileUnits forced) throws IOException {
        settings = Settings.read(existing(input));
        if (forced == null && !settings.remarks().areComplete()) {
            warnings.add(UnitRemarks.warning());
        }
        units = forced == null ? settings.remarks().or(FileUnits.ATOMIC) : forced;
        elements = elements();
    }

    /** A file beside {@code input.nn}. */
    private Path beside(String name) throws StructureFileException {
        return existing(settings.file().resolveSibling(name));
    }

    private Path existing(Path file) throws StructureFileException {
        if (!Files.isRegularFile(file)) {
            throw new StructureFileException(file, 0, "no such file; a potential of n2p2 is a folder with " + Settings.FILE
                    + ", " + ScalingRow.FILE + " and a file of weights per element");
        }
        files.add(file);
        return file;
    }

    private List<String> elements() throws StructureFileException {
        SettingsLine line = settings.required("elements");
        List<String> found = new ArrayList<>();
        for (int k = 0; k < line.size(); k++) {
            found.add(line.element(k));
        }
        SettingsLine number = settings.required("number_of_elements");
        if (number.whole(0, "a number of elements", 1, Elements.count()) != found.stream().distinct().count()) {
            throw number.error("found " + number.word(0, "a number of elements") + " elements, expected as many as the line "
                    + "'elements' names: " + found);
        }
        found.sort(Comparator.comparing(Elements::number));
        return found;
    }

    private String element(SettingsLine line) throws StructureFileException {
        String element = line.element(0);
        if (!elements.contains(element)) {
            throw line.unlike(element, "one of the elements " + elements);
        }
        return element;
    }

    /** The potential. */
    ForeignModel read() throws IOException {
        requireSecondGeneration();
        Map<String, List<FunctionConfig>> functions = functions();
        List<List<ScalingRow>> rows = ScalingRow.read(beside(ScalingRow.FILE),
                functions.values().stream().map(List::size).toList());
        ScalingMode mode = ScalingMode.of(settings);
        Normalisation normalisation = Normalisation.of(settings);
        List<SpeciesNetwork> networks = new ArrayList<>();
        for (int e = 0; e < elements.size(); e++) {
            String element = elements.get(e);
            FeatureScaling scaling = mode.scaling(rows.get(e), settings.file().resolveSibling(ScalingRow.FILE));
            Topology topology = Topology.of(settings, element);
            NetworkShape shape = new NetworkShape(topology.layers(scaling.size()), topology.activations(), true);
            double[] weights = WeightFile.read(beside(WeightFile.name(element)), shape);
            networks.add(new SpeciesNetwork(element, scaling, new FoldedNetwork(shape, weights)
                    .normalised(settings.has("normalize_nodes")).shifted(mode.smallest())
                    .scaled(units.energy().size() / normalisation.energy()).parameters()));
        }
        NnpParameters parameters = new NnpParameters(new Part<>(new SymmetryFunctionsProvider(), descriptor(functions)),
                energies(normalisation), 0, networks);
        return new ForeignModel(new Part<>(new NnpModelProvider(), parameters), files, warnings);
    }

    private void requireSecondGeneration() throws StructureFileException {
        for (String keyword : List.of("nnp_type", "nnp_generation", "nnp_type_gen", "nnp_gen")) {
            Optional<SettingsLine> line = settings.line(keyword);
            if (line.isPresent() && !line.get().word(0, "2G-HDNNP").matches("2|2G.*")) {
                throw line.get().unlike(line.get().word(0, "2G-HDNNP"),
                        "2G-HDNNP; potentials with charges or electrostatics are not supported");
            }
        }
    }

    private Map<String, List<FunctionConfig>> functions() throws StructureFileException {
        Map<String, List<FunctionConfig>> functions = new LinkedHashMap<>();
        elements.forEach(element -> functions.put(element, new ArrayList<>()));
        FunctionLines reader = new FunctionLines(units.length().size());
        for (SettingsLine line : settings.all("symfunction_short")) {
            FunctionConfig function = reader.read(line);
            for (String neighbour : function.neighbours()) {
                if (!elements.contains(neighbour)) {
                    throw line.unlike(neighbour, "one of the elements " + elements);
                }
            }
            functions.get(element(line)).add(function);
        }
        for (Map.Entry<String, List<FunctionConfig>> entry : functions.entrySet()) {
            if (entry.getValue().isEmpty()) {
                throw new StructureFileException(settings.file(), 0, "has no line 'symfunction_short " + entry.getKey()
                        + " …'; expected symmetry functions of every element");
            }
            // every function has a cutoff of its own here, so that any default does
            entry.getValue().sort(new FunctionOrder(0));
            new MixedShapes(0).find(entry.getKey(), entry.getValue()).ifPresent(mixed -> warnings.add(mixed
                    + "; here each counts by its definition, so that predictions differ from those of n2p2"));
        }
        return functions;
    }

    private SymmetryFunctionsConfig descriptor(Map<String, List<FunctionConfig>> functions) throws StructureFileException {
        SettingsLine line = settings.required("cutoff_type");
        CutoffType type = CutoffType.values()[line.whole(0, "a cutoff type", 0, CutoffType.values().length - 1)];
        double inner = line.size() > 1 ? line.real(1, "the inner cutoff") : 0;
        double largest = functions.values().stream().flatMap(List::stream).mapToDouble(f -> f.cutoff().orElseThrow()).max()
                .orElseThrow();
        Map<String, List<FunctionConfig>> brief = new LinkedHashMap<>();
        functions.forEach((element, list) -> brief.put(element, list.stream().map(f -> brief(f, largest)).toList()));
        try {
            return new SymmetryFunctionsConfig(largest, type, inner, Optional.empty(), brief);
        } catch (IllegalArgumentException e) {
            throw line.error(e.getMessage());
        }
    }

    /** Without the cutoff if it is the common one. */
    private static FunctionConfig brief(FunctionConfig f, double common) {
        return f.cutoff().orElseThrow() != common ? f : new FunctionConfig(f.type(), f.neighbours(), f.eta(), f.shift(),
                f.lambda(), f.zeta(), Optional.empty(), f.compact());
    }

    private Map<String, Double> energies(Normalisation normalisation) throws StructureFileException {
        Map<String, Double> energies = new LinkedHashMap<>();
        elements.forEach(element -> energies.put(element, 0.0));
        for (SettingsLine line : settings.all("atom_energy")) {
            energies.put(element(line), line.real(1, "the energy of an atom"));
        }
        energies.replaceAll((element, energy) -> (energy + normalisation.mean()) * units.energy().size());
        return energies;
    }
}
