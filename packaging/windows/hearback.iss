; Inno Setup: installs dist\hearback for the person who runs it. Not tried yet.
#define Version GetFileVersion("..\..\dist\hearback\hearback.exe")

[Setup]
AppId=org.hearback.Hearback
AppName=Hearback
AppVersion={#Version}
DefaultDirName={autopf}\Hearback
DefaultGroupName=Hearback
PrivilegesRequired=lowest
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=Hearback-setup
SourceDir=.

[Files]
Source: "..\..\dist\hearback\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Hearback"; Filename: "{app}\hearback.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.hearback"; ValueType: string; ValueData: "Hearback.Group"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Hearback.Group"; ValueType: string; ValueData: "Hearback group"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Hearback.Group\shell\open\command"; ValueType: string; ValueData: """{app}\hearback.exe"" ""%1"""
