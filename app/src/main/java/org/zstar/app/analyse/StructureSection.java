package org.zstar.app.analyse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.analysis.FirstShell;
import org.zstar.analysis.RadialDistribution;
import org.zstar.analysis.Table;
import org.zstar.api.atoms.Structure;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.plotting.figures.DistributionPlots;

/** Radial distribution functions and coordination numbers. */
final class StructureSection implements Section {
    private final RadialDistribution distribution;
    private final long every;
    private long seen;

    StructureSection(Plan plan) {
        AnalyseConfig.DistributionOptions options = plan.config().distribution();
        distribution = new RadialDistribution(options.range(), options.bins());
        every = (plan.survey().frames() - 1) / options.frames() + 1;
    }

    @Override
    public void add(double time, Structure frame) {
        if (seen++ % every == 0) {
            distribution.add(time, frame);
        }
    }

    @Override
    public void report(RunContext context) throws IOException {
        Table table = distribution.distributions();
        CsvFiles.write(context.file("rdf.csv"), table);
        double[] r = table.column("r_angstrom");
        Map<String, double[]> functions = new LinkedHashMap<>(), coordinations = new LinkedHashMap<>();
        table.columns().forEach((name, values) -> {
            if (name.startsWith("g_")) {
                String pair = name.substring(2);
                functions.put(pair.replace('_', '–'), values);
                shell(context, r, table, pair, values);
                if (!pair.equals(reversed(pair))) {
                    shell(context, r, table, reversed(pair), values);
                }
            } else if (name.startsWith("coordination_")) {
                coordinations.put(name.substring("coordination_".length()).replace("_", " by "), values);
            }
        });
        context.report().figure("rdf", "Radial distribution functions", DistributionPlots.radial(r, functions));
        context.report().figure("coordination", "Running coordination numbers: neighbours within a distance",
                DistributionPlots.coordination(r, coordinations));
        context.report().table("rdf.csv", "Radial distribution functions and running coordination numbers");
    }

    private static String reversed(String pair) {
        String[] symbols = pair.split("_");
        return symbols[1] + "_" + symbols[0];
    }

    private static void shell(RunContext context, double[] r, Table table, String pair, double[] g) {
        FirstShell.of(r, g, table.column("coordination_" + pair)).ifPresent(shell -> {
            context.results().put("rdf_peak_" + pair + "_angstrom", shell.peak());
            context.results().put("rdf_minimum_" + pair + "_angstrom", shell.minimum());
            context.results().put("coordination_" + pair, shell.coordination());
        });
    }
}
