"""The session panel: choosing a session; camera, people, session and sound beside the HUD."""
