"""Where `tether serve` may listen, and how it is encrypted: one address of the local network."""

import ipaddress
import socket
import ssl
from pathlib import Path

from tether.errors import SettingsError


def own_address() -> str:
    """The address that this machine has in its local network; nothing is sent to find it.

    Raises:
        SettingsError: there is no network.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # RFC 5737: an address that is nobody's
            return str(probe.getsockname()[0])
        except OSError as error:
            raise SettingsError(
                "This machine is in no network: connect it, or give --address."
            ) from error


def check_address(text: str) -> str:
    """One numeric address; raises SettingsError for a name, or for all addresses at once."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError as error:
        raise SettingsError(
            f"{text} is not an address in numbers, such as 192.168.1.20."
        ) from error
    if address.is_unspecified or address.is_multicast:
        raise SettingsError(f"{text} is not one address: give the one that the tablet can reach.")
    if address.is_global:
        raise SettingsError(f"{text} is an address of the whole internet: give a local one.")
    return str(address)


def certificate(address: str, folder: Path) -> tuple[ssl.SSLContext, str]:
    """A TLS context with a certificate made for this address, and its SHA-256 fingerprint.

    The key is written to `folder` only for as long as it takes to load it.
    """
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "tether")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]), False
        )
        .sign(key, hashes.SHA256())
    )
    path = folder / "serve.pem"
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ) + made.public_bytes(serialization.Encoding.PEM)
    path.touch(mode=0o600)
    try:
        path.write_bytes(pem)
        return tls_context(path), made.fingerprint(hashes.SHA256()).hex(":")
    finally:
        path.unlink()


def tls_context(certificate: Path, key: Path | None = None) -> ssl.SSLContext:
    """A server's TLS context. Raises SettingsError where the files are wrong."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_cert_chain(certificate, key)
    except (OSError, ssl.SSLError) as error:
        raise SettingsError(
            f"{certificate} is not a certificate that can be used ({error})."
        ) from error
    return context
