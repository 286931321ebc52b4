package id.jejak.extraction.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A profile for one run of LibreOffice, made anew each time: no macro runs, signed or not; nothing that a document links
 * to is read, be it on the network or on the disk; embedded objects stay the pictures they bring; and where something asks
 * the network all the same, it is sent to a port where nobody listens.
 */
final class OfficeProfile {
  private static final String SETTINGS = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
      <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
      <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
      <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
      <prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
      </item>
      <item oor:path="/org.openoffice.Office.Writer/Content/Update">
      <prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
      <prop oor:name="Field" oor:op="fuse"><value>false</value></prop>
      </item>
      <item oor:path="/org.openoffice.Office.Calc/Content/Update">
      <prop oor:name="Link" oor:op="fuse"><value>1</value></prop>
      </item>
      <item oor:path="/org.openoffice.Inet/Settings">
      <prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
      <prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop>
      <prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
      <prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
      <prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
      <prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop>
      </item>
      </oor:items>
      """;

  private OfficeProfile() {
  }

  /** Makes one in {@code folder}; what to tell LibreOffice where it is. */
  static String in(Path folder) throws IOException {
    Path user = Files.createDirectories(folder.resolve("user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), SETTINGS);
    return "-env:UserInstallation=" + folder.toUri();
  }
}
