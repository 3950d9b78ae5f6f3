// Sound between two pages whose legs are connected: WebRTC on this machine alone, without any server of others.
// The exchange passes offers, answers and candidates on, and says who gives way when both offer at once.

export class Talk {
  /** tell(data) brings a signal to the other page; problem(text) says what is wrong. */
  constructor(audio, tell, problem) {
    this.audio = audio;
    this.tell = tell;
    this.problem = problem;
    this.peer = null;
    this.isMuted = false;
  }

  async begin(isPolite) {
    this.end();
    const peer = new RTCPeerConnection();
    this.peer = peer;
    // The other page begins anew too, if it had begun with one that is gone.
    this.tell({ begins: true });
    this.isPolite = isPolite;
    this.isOffering = false;
    this.isIgnoring = false;
    peer.ontrack = ({ streams }) => { this.audio.srcObject = streams[0]; };
    peer.onicecandidate = ({ candidate }) => this.tell({ candidate });
    peer.onnegotiationneeded = () => this.offer(peer);
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
      this.problem(`No microphone (${error.name}): you hear the other side, and it does not hear you.`);
      if (this.peer === peer) peer.addTransceiver("audio", { direction: "recvonly" });
      return;
    }
    if (this.peer !== peer) {
      this.stream.getTracks().forEach((track) => track.stop());
      return;
    }
    this.mute(this.isMuted);
    this.stream.getTracks().forEach((track) => peer.addTrack(track, this.stream));
  }

  async offer(peer) {
    this.isOffering = true;
    try {
      await peer.setLocalDescription();
      this.tell({ description: peer.localDescription });
    } finally {
      this.isOffering = false;
    }
  }

  /** Take a signal of the other page. */
  async take({ begins, description, candidate }) {
    const peer = this.peer;
    if (!peer) return;
    if (begins) {
      if (peer.remoteDescription) this.begin(this.isPolite);
      return;
    }
    if (description) {
      const collides = description.type === "offer" && (this.isOffering || peer.signalingState !== "stable");
      this.isIgnoring = !this.isPolite && collides;
      if (this.isIgnoring) return;
      await peer.setRemoteDescription(description);
      if (description.type === "offer") {
        await peer.setLocalDescription();
        this.tell({ description: peer.localDescription });
      }
      return;
    }
    // Asked before: by the time it fails, the next offer may have been taken.
    const isOfIgnored = this.isIgnoring;
    try {
      await peer.addIceCandidate(candidate ?? undefined);
    } catch (error) {
      if (!isOfIgnored) throw error;
    }
  }

  mute(isMuted) {
    this.isMuted = isMuted;
    this.stream?.getAudioTracks().forEach((track) => { track.enabled = !isMuted; });
  }

  end() {
    this.peer?.close();
    this.peer = null;
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
    this.audio.srcObject = null;
  }
}
