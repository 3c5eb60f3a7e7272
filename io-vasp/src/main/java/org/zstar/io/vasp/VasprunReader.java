package org.zstar.io.vasp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureReader;
import org.zstar.io.text.ContentStream;

/**
 * Delivers the ionic steps of a vasprun.xml. A first-principles step is an element {@code calculation}; a step of the
 * machine-learned force field is a structure with forces and energies outside of those.
 */
final class VasprunReader implements StructureReader {
    private final Path file;
    private final XmlCursor xml;
    private final StepFilter filter;
    private final VasprunSystem system;
    private final VasprunSteps steps;
    private IonicStep predicted;
    private IonicStep first;
    private IonicStep held;
    private long count;
    private boolean inside;
    private boolean done;
    private String warning;

    VasprunReader(Path file, ReadOptions options) throws IOException {
        this.file = file;
        ContentStream content = ContentStream.open(file, options.largestContent());
        try {
            xml = new XmlCursor(content);
        } catch (IOException e) {
            content.close();
            throw e instanceof XmlCursor.Damage d ? notVasprun(d) : e;
        }
        filter = new StepFilter(options, "GW and optics runs write none");
        system = new VasprunSystem(xml);
        steps = new VasprunSteps(xml, system);
    }

    @Override
    public Structure next() throws IOException {
        while (!done) {
            IonicStep step;
            try {
                step = advance();
            } catch (XmlCursor.Damage e) {
                done = true;
                if (!system.known()) {
                    throw notVasprun(e);
                }
                warning = "line " + e.line() + ": " + e.getMessage() + " (killed run?); complete ionic steps: "
                        + filter.complete();
                return null;
            }
            if (step != null) {
                step.number = step.number == 0 ? ++count : step.number;
                first = first == null ? step : first;
                if (filter.accepts(step)) {
                    return step.structure(system.species(step.positions.length / 3), system.charge());
                }
            }
        }
        return null;
    }

    private StructureFileException notVasprun(XmlCursor.Damage damage) {
        return new StructureFileException(file, damage.line(), damage.getMessage() + "; expected vasprun.xml of VASP with "
                + "<modeling>, <atominfo> and ionic steps");
    }

    /** Reads one element of the top level. @return the step that it completes, or null */
    private IonicStep advance() throws IOException {
        if (held != null) {
            IonicStep step = held;
            held = null;
            return step;
        }
        if (!inside) {
            if (!xml.nextChild(0) || !xml.is("modeling")) {
                throw xml.error("found no element <modeling>, expected vasprun.xml of VASP");
            }
            inside = true;
        }
        if (!xml.nextChild(1)) {
            done = true;
            return null;
        }
        switch (xml.name()) {
            case "generator" -> system.generator();
            case "incar", "parameters" -> system.settings();
            case "atominfo" -> system.atoms();
            case "calculation" -> {
                return calculation();
            }
            case "structure", "varray", "energy" -> {
                return prediction();
            }
            default -> xml.skip();
        }
        return null;
    }

    private IonicStep calculation() throws IOException {
        IonicStep step = steps.calculation();
        if (step.hasResponse() && system.finiteDifferences() && first != null) {
            // the response is that of the structure without displacement, which came first
            held = step.responseAt(first);
        }
        return step;
    }

    /** A part of a step of the force field; its energy comes last. */
    private IonicStep prediction() throws IOException {
        if (xml.is("structure")) {
            if (!xml.label().isEmpty()) {
                xml.skip();
                return null;
            }
            predicted = new IonicStep();
            predicted.machineLearned = true;
        }
        if (predicted == null) {
            xml.skip();
            return null;
        }
        steps.part(predicted);
        if (predicted.freeEnergy == null) {
            return null;
        }
        IonicStep step = predicted;
        predicted = null;
        return step;
    }

    @Override
    public List<String> warnings() {
        List<String> list = new ArrayList<>();
        if (done && (warning == null || filter.complete() > 0)) {
            list.addAll(filter.warnings());
        }
        if (warning != null) {
            list.add(0, warning);
        }
        return list;
    }

    @Override
    public double progress() {
        return xml.progress();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
