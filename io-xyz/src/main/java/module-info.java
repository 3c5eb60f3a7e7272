/** Extended XYZ. */
module org.zstar.io.xyz {
    requires org.zstar.api;
    requires org.zstar.io.text;

    provides org.zstar.api.io.StructureFormat
            with org.zstar.io.xyz.ExtendedXyzFormat, org.zstar.io.xyz.PlainXyzFormat;
}
