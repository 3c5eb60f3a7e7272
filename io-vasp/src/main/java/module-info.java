/** VASP files. */
module org.zstar.io.vasp {
    requires org.zstar.api;
    requires org.zstar.io.text;
    requires java.xml;

    provides org.zstar.api.io.StructureFormat with
            org.zstar.io.vasp.PoscarFormat,
            org.zstar.io.vasp.XdatcarFormat,
            org.zstar.io.vasp.OutcarFormat,
            org.zstar.io.vasp.VasprunFormat;
}
